import type { components } from './schema';

// Partners, by the names the UI uses.

type Schemas = components['schemas'];

/** A partner where only its certification matters; a score is between 0 and 100. */
export type CertifiedPartner = Schemas['CertifiedPartner'];
export type PartnerCategory = CertifiedPartner['category'];
export type PartnerStatus = CertifiedPartner['status'];

/** With the beginning of its description, as plain text. */
export type PartnerSummary = Schemas['PartnerSummary'];

/** A partner to which the caller belongs. */
export type OwnPartner = Schemas['OwnPartner'];
export type OwnPartners = Schemas['OwnPartners'];
export type Position = OwnPartner['position'];

/** The address and the people are for its people and staff only. */
export type Partner = Schemas['Partner'];
export type PartnerAction = Partner['actions'][number];

export type NewPartner = Required<Schemas['NewPartner']>;

/** What the last check looked up and found is in words. */
export type WebsiteVerification = Schemas['PartnerWebsite'];
export type WebsiteState = WebsiteVerification['state'];

/** One change of a partner's status; by nobody when the platform did it. */
export type PartnerDecision = Schemas['PartnerDecision'];

/** A skill as its publisher's pages list it. */
export type PartnerSkill = Schemas['PartnerSkill'];
