export { IncidentPage as Component } from '@/features/incidents/IncidentPage';
