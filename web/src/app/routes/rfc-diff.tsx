export { RevisionDiffPage as Component } from '@/features/rfcs/RevisionDiffPage';
