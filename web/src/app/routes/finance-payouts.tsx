export { Payouts as Component } from '@/features/finance/Payouts';
