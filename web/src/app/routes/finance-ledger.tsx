export { Ledger as Component } from '@/features/finance/Ledger';
