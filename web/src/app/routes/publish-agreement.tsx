export { CurrentAgreement as Component } from '@/features/agreements/CurrentAgreement';
