import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** `rating` is 0 to 5 with at most one decimal; `counts` how much it counts for the skill. */
export type Review = Schemas['SkillReview'];
export type ReviewAction = Review['actions'][number];

export type RatingDetail = Schemas['SkillRating'];

/** A review members asked a moderator to look at; by nobody when that member left. */
export type ReviewReport = Schemas['SkillReviewReport'];
