export { MyPartners as Component } from '@/features/partners/MyPartners';
