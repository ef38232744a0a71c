import type { components } from './schema';

// What an execution costs, from which day on.

type Schemas = components['schemas'];

/** `from` is the first day, in UTC; the one that begins last comes first. */
export type SkillPrice = Schemas['SkillPrice'];
export type NewSkillPrice = Schemas['NewSkillPrice'];
