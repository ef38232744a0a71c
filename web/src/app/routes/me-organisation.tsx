export { OrganisationPage as Component } from '@/features/organisations/OrganisationPage';
