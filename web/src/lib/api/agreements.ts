import type { components } from './schema';

// Agreements and the way to them: what more than one feature shows.

type Schemas = components['schemas'];

/** What a partner and the platform agree on, from the least to the most. */
export type Tier = Schemas['AgreementTerms']['tier'];
export type DocumentKind = Schemas['AgreementDocument']['kind'];

/** The way of a partner from first contact to a signed agreement. */
export type OnboardingStage = Schemas['AgreementOnboarding']['stage'];

/** A partner on this way; `agreement` is an id. */
export type OnboardingCard = Schemas['OnboardingCard'];

/** The code of an item of the checklist. */
export type ItemCode = Schemas['ChecklistItem']['item'];
