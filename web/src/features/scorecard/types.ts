import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

export type ScorecardData = Schemas['Scorecard'];
export type Criterion = Schemas['Criterion'];
export type NewCriterion = Schemas['NewCriterion'];
export type ChangedCriterion = Schemas['ChangedCriterion'];
export type NewScore = Schemas['NewScore'];
export type GivenScore = Schemas['GivenScore'];
