export { RunPage as Component } from '@/features/finance/RunPage';
