export { NewRun as Component } from '@/features/finance/NewRun';
