import type { components } from './schema';

// Billing months: counted, closed and sealed. Hashes are lower-case hex.

type Schemas = components['schemas'];

/** All but `late` are of all that is counted in it, `late` of executions of earlier months. */
export type BillingMonth = Schemas['BillingMonth'];
export type MonthState = BillingMonth['state'];

/** What a sealed month counted for a partner; without a root when that was nothing. */
export type PartnerMonth = Schemas['PartnerMonth'];

/** A skill version as it was called at the seal: "summarise@1.2.0". */
export type SealedVersion = Schemas['SubjectPart'];

export type ExecutionProof = Schemas['ExecutionProof'];

/** Its own list of ids against what is counted; the first 1,000 of each side are named. */
export type Comparison = Schemas['Comparison'];
export type ComparedExecution = Schemas['Difference'];
