import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

export type EcosystemHealth = Schemas['EcosystemHealth'];
/** Without a value nobody has data, which is not 0. */
export type IndicatorStanding = Schemas['IndicatorStanding'];
export type IndicatorUnit = IndicatorStanding['unit'];
export type Milestone = Schemas['Milestone'];
