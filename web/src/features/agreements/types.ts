import type { components } from '@/lib/api/schema';

// What only this feature shows of agreements.

type Schemas = components['schemas'];

/** Days are UTC days; the document is the one to sign, or else the last that was signed. */
export type Agreement = Schemas['Agreement'];

/** The hash is that of the Markdown text. */
export type AgreementDocument = Schemas['AgreementDocument'];

/** An agreement in a list; its tier is that of the newest terms. */
export type AgreementSummary = Schemas['AgreementSummary'];
export type AgreementStatus = Agreement['status'];
export type AgreementAction = Agreement['actions'][number];

/** Shares and uptime in basis points, 9,900 is 99 %; money in minor units of the currency. */
export type Terms = Agreement['terms'];
export type SupportHours = Terms['sla']['supportHours'];

/** How time counts that nothing was measured in. */
export type MissingData = Terms['sla']['missingData'];

/** The address only for the signer and finance. */
export type Signature = AgreementDocument['signatures'][number];
export type Side = Signature['side'];
export type TierPeriod = Agreement['history'][number];

/** What the parties choose; the rest follows from the tier. */
export type TermsChoice = Required<Schemas['AgreementTermsEdit']>;
export type NewAgreement = Required<Schemas['NewAgreement']>;

export type NewSignature = Schemas['NewSignature'];
export type TierChange = Schemas['TierChange'];
export type Ending = Schemas['AgreementEnd'];
