export { Organisations as Component } from '@/features/organisations/Organisations';
