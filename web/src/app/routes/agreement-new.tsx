export { NewAgreement as Component } from '@/features/agreements/NewAgreement';
