export { Months as Component } from '@/features/finance/Months';
