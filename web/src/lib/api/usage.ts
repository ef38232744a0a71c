import type { components } from './schema';

// Executions as they are counted. A publisher's own executions stand apart and are in no other count.

type Schemas = components['schemas'];

export type UsageCounts = Schemas['UsageSums'];

/** Its points begin at an instant, a day or a month, as the granularity is. */
export type Usage = Schemas['UsageSeries'];
export type UsagePoint = Schemas['UsagePoint'];
export type Granularity = Usage['granularity'];

/** Percentiles are absent where no durations were reported. */
export type SkillUsage = Schemas['UsedSkillVersion'];

/** `countedIn` is a billing month; for what came late it is not the month of `time`. */
export type Execution = Schemas['Execution'];

/** What anybody sees of a skill's last 30 days. */
export type PublicUsage = Schemas['SkillUsage'];

/** What an organisation lets be executed for it. */
export type ExecutionLimits = Schemas['ExecutionLimits'];

export type Budget = Schemas['Budget'];
export type BudgetEdit = Schemas['BudgetEdit'];
