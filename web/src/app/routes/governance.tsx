export { DashboardPage as Component } from '@/features/governance/DashboardPage';
