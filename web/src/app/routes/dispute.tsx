export { CasePage as Component } from '@/features/disputes/CasePage';
