import type { OnboardingStage, Tier } from '@/lib/agreements';
import type { PartnerCategory, PartnerStatus } from '@/lib/api/partners';

export type AgreementStatus = 'ONBOARDING' | 'ACTIVE' | 'EXPIRED' | 'TERMINATED' | 'WITHDRAWN';

/** How time counts that nothing was measured in. */
export type MissingData = 'EXCLUDED' | 'UP' | 'DOWN';

export type SupportHours = 'BUSINESS' | 'ALWAYS' | 'ALWAYS_DEDICATED';

/** Shares and uptime in basis points, 9,900 is 99 %; money in minor units of the currency. */
export interface Terms {
  tier: Tier;
  sla: {
    firstResponseMinutes: number;
    uptimeBasisPoints: number;
    supportHours: SupportHours;
    escalationContact: string;
    timeZone: string;
    missingData: MissingData;
    reporting: 'MONTHLY';
  };
  revenue: {
    partnerBasisPoints: number;
    platformBasisPoints: number;
    minimumPayoutMinor: number;
    currency: string;
    netDays: number;
  };
}

export type Side = 'PARTNER' | 'PLATFORM';

interface Person {
  username: string;
}

/** The address only for the signer and finance. */
export interface Signature {
  side: Side;
  name: string;
  member: Person;
  title?: string;
  at: string;
  ipAddress?: string;
}

/** The hash is that of the Markdown text. */
export interface AgreementDocument {
  sha256: string;
  kind: 'AGREEMENT' | 'AMENDMENT' | 'RENEWAL';
  legalVersion: string;
  html: string;
  markdown: string;
  signatures: Signature[];
  complete: boolean;
  pdfSha256?: string;
}

export type AgreementAction =
  | 'EDIT_TERMS'
  | 'SIGN'
  | 'WITHDRAW_SIGNATURE'
  | 'CHANGE_TIER'
  | 'CANCEL_AMENDMENT'
  | 'RENEW'
  | 'TERMINATE'
  | 'WITHDRAW';

export interface TierPeriod {
  tier: Tier;
  from: string;
  until?: string;
  documentSha256: string;
}

export interface AgreementPartner {
  slug: string;
  name: string;
  category: PartnerCategory;
  status: PartnerStatus;
}

/** Days are UTC days; the document is the one to sign, or else the last that was signed. */
export interface Agreement {
  id: string;
  partner: AgreementPartner;
  integrationType: PartnerCategory;
  status: AgreementStatus;
  tier: Tier;
  terms: Terms;
  legalVersion: string;
  onboarding: {
    stage: OnboardingStage;
    progressPercent: number;
    done: number;
    total: number;
    open: string[];
    daysInStage: number;
  };
  document?: AgreementDocument;
  startsOn?: string;
  endsOn?: string;
  createdAt: string;
  createdBy: Person;
  signedAt?: string;
  /** From when on the document is in force, once both sides have signed it. */
  effectiveDate?: string;
  history: TierPeriod[];
  renewal?: { startedAt: string; reopened: string[] };
  amendment?: {
    tier: Tier;
    effectiveOn: string;
    reason: string;
    proposedBy: Person;
    proposedAt: string;
    /** Both sides have signed it; it waits for its day. */
    signed: boolean;
  };
  /** From its day on nothing is in force; by nobody when the partner itself has ended. */
  termination?: { reason: string; effectiveOn: string; by?: Person; at: string };
  version: number;
  actions: AgreementAction[];
}

/** An agreement in a list; its tier is that of the newest terms. */
export type AgreementSummary = Pick<
  Agreement,
  'id' | 'partner' | 'integrationType' | 'status' | 'tier' | 'startsOn' | 'endsOn'
> &
  Partial<Pick<Agreement, 'onboarding'>>;

/** What the parties choose; the rest follows from the tier. */
export interface TermsChoice {
  tier: Tier;
  integrationType: PartnerCategory;
  escalationContact: string;
  timeZone: string;
  missingData: MissingData;
}

export interface NewSignature {
  documentSha256: string;
  name: string;
  title?: string;
  accepted: true;
}
