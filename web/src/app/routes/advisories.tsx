export { AdvisoriesPage as Component } from '@/features/advisories/AdvisoriesPage';
