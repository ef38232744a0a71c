export { IncidentList as Component } from '@/features/incidents/IncidentList';
