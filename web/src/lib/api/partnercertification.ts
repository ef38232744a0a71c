import type { components } from './schema';

// The certification of partners, by the names the UI uses. Scores are between 0 and 100 with at
// most two decimals; 100 basis points are one percent.

type Schemas = components['schemas'];

/** What a partner handed in; only its people and certifiers see it. */
export type PartnerEvidence = Schemas['PartnerEvidence'];

/** Without a measurement where there is production data. */
export type PartnerApplication = Schemas['PartnerApplication'];

/** Probes of a staging endpoint; `until` is their earliest end. */
export type Measurement = Schemas['StagingMeasurement'];

/** Without an application for a certificate that ends soon and that nobody applied to renew. */
export type QueueEntry = Schemas['CertificationQueueEntry'];

/** By nobody when the platform did it; `set` is the number of the requirement set. */
export type PartnerReview = Schemas['CertificationReview'];
export type FailureCause = PartnerReview['failedBecause'][number];

/** Without a score where the partner was judged as a whole. */
export type ReviewPart = Schemas['CertificationReviewPart'];
export type PartFigures = Schemas['CertificationFigures'];

/** What is public of a piece of evidence; `valid` when it was cited. */
export type CitedEvidence = Schemas['CitedEvidence'];

export type NewReview = Schemas['NewCertificationReview'];

/** A measured criterion in one month of production; without a score when it does not count. */
export type MonthlyScore = Schemas['CertificationMonth'];

/** Its review is the one in force. */
export type PartnerCertification = Schemas['PartnerCertification'];
