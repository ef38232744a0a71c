export { StatementPage as Component } from '@/features/revenue/StatementPage';
