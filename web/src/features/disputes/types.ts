import type { components } from '@/lib/api/schema';

// What only this feature shows of disputes.

type Schemas = components['schemas'];

/** A case in a list; `side` is the caller's, and absent for those of neither party. */
export type DisputeSummary = Schemas['DisputeSummary'];

/** `holds` counts the statements that wait for the end of the case. */
export type Dispute = Schemas['Dispute'];
export type DisputeAction = Dispute['actions'][number];
export type DisputeType = Dispute['type'];
export type NewDispute = Schemas['NewDispute'];

export type Party = Schemas['DisputeParty'];
export type Side = NonNullable<Dispute['side']>;
export type Person = Schemas['Username'];

/** Against nobody when nobody is affected. */
export type Resolution = Schemas['DisputeDecision'];
export type Outcome = Resolution['outcome'];
export type NewResolution = Schemas['DisputeResolution'];

/** The other outcome only where the first one does not stand. */
export type NewAppealDecision = Schemas['DisputeAppealDecision'];

export type Remediation = Schemas['DisputeRemediation'];
export type NewMediator = Schemas['DisputeMediator'];
export type NewText = Schemas['DisputeText'];

/** By nobody when the platform did it. */
export type TimelineEntry = Schemas['DisputeTimelineEntry'];
export type TimelineEvent = TimelineEntry['what'];

/** Both parties and the mediators see it. */
export type DisputeEvidence = Schemas['DisputeEvidence'];

/** Only mediators see it. */
export type MediatorNote = Schemas['MediatorNote'];
