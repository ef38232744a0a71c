export { NewPartner as Component } from '@/features/partners/NewPartner';
