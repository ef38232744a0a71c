export { PartnerPage as Component } from '@/features/partners/PartnerPage';
