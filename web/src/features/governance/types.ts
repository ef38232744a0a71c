import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

export type GovernanceDashboard = Schemas['GovernanceDashboard'];
