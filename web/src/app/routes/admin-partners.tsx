export { PartnerQueue as Component } from '@/features/partnercertification/PartnerQueue';
