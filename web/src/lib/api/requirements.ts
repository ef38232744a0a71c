import type { components } from './schema';

// What a partner has to show, by the names the UI uses.

type Schemas = components['schemas'];

export type RequirementCriterion = Schemas['RequirementCriterion'];
export type MeasuredBy = NonNullable<RequirementCriterion['measured']>;

/** `pass` is the score that passes, between 0 and 100. */
export type CategoryRequirements = Schemas['CategoryRequirements'];

/** Without a category it concerns all of them. */
export type RequirementChange = Schemas['RequirementChange'];

/** Its changes are against the set before. */
export type RequirementSet = Schemas['RequirementSet'];
export type PublicationCheck = RequirementSet['checks'][number]['check'];
