import type { components } from '@/lib/api/schema';

export type GovernanceDashboard = components['schemas']['GovernanceDashboard'];
