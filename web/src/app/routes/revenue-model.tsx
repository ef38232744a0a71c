export { RevenueModel as Component } from '@/features/revenuemodel/RevenueModel';
