export { OverviewPage as Component } from '@/features/sla/OverviewPage';
