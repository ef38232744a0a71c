export { FinanceLayout as Component } from '@/features/finance/FinanceLayout';
