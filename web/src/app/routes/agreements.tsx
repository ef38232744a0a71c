export { AgreementList as Component } from '@/features/agreements/AgreementList';
