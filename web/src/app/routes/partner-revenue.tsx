export { RevenuePage as Component } from '@/features/revenue/RevenuePage';
