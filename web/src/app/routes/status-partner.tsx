export { PartnerStatusPage as Component } from '@/features/status/PartnerStatusPage';
