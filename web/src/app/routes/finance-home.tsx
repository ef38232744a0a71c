export { FinanceHome as Component } from '@/features/finance/FinanceHome';
