export { OnCallVerified as Component } from '@/features/incidents/OnCallVerified';
