export { PartnerList as Component } from '@/features/partners/PartnerList';
