import type { CertifiedPartner, PartnerCategory } from './partners';
import type { CategoryRequirements, MeasuredBy, RequirementChange } from './requirements';

// The certification of partners, by the names the UI uses. Scores are between 0 and 100 with at
// most two decimals; 100 basis points are one percent.

interface By {
  username: string;
}

/** What a partner handed in; only its people and certifiers see it. */
export interface PartnerEvidence {
  id: string;
  criterion: string;
  kind: 'LINK' | 'FILE';
  url?: string;
  fileName?: string;
  bytes?: number;
  sha256?: string;
  /** The first day on which it shows nothing any more. */
  expiresOn?: string;
  note?: string;
  addedAt: string;
  addedBy: By;
  expired: boolean;
}

/** Probes of the staging endpoint of a partner that has no production data yet. */
export interface Measurement {
  since: string;
  /** The earliest end. */
  until: string;
  probes: number;
  succeeded: number;
  p95Millis?: number;
  uptimeBasisPoints?: number;
  lastProbeAt?: string;
  lastResult?: string;
  enough: boolean;
  why: string;
}

export interface PartnerApplication {
  id: string;
  state: 'OPEN' | 'DECIDED' | 'WITHDRAWN';
  statement: string;
  stagingEndpoint?: string;
  appliedAt: string;
  appliedBy: By;
  measurement?: Measurement;
}

export interface QueueEntry {
  partner: CertifiedPartner;
  /** Absent for a certificate that ends soon and that nobody applied to renew. */
  application?: PartnerApplication;
  kind: 'FIRST' | 'RENEWAL' | 'CONFIRMATION' | 'APPEAL';
  waitingSince: string;
  review?: string;
  mayReview: boolean;
  whyNot?: string;
}

export interface PartFigures {
  uptimeBasisPoints?: number;
  targetBasisPoints?: number;
  p95Millis?: number;
  successBasisPoints?: number;
  samples: number;
  from: string;
  to: string;
  source: 'STAGING' | 'PRODUCTION';
}

/** What is public of a piece of evidence. */
export interface CitedEvidence {
  kind: 'LINK' | 'FILE';
  sha256?: string;
  expiresOn?: string;
  /** When it was cited. */
  valid: boolean;
}

export interface ReviewPart {
  criterion: string;
  title: string;
  weight: number;
  mandatory: boolean;
  measured?: MeasuredBy;
  /** Absent where the partner was judged as a whole. */
  score?: number;
  /** Its share of the weighted mean. */
  points?: number;
  note?: string;
  figures?: PartFigures;
  formula?: string;
  evidence: CitedEvidence[];
}

export type FailureCause = 'BELOW_PASS' | 'CRITERION_BELOW_60' | 'MANDATORY_EVIDENCE';

export interface PartnerReview {
  id: string;
  partner: { slug: string; name: string; category: PartnerCategory };
  /** The number of the requirement set. */
  set: number;
  path: 'CRITERIA' | 'OVERALL';
  state: 'PENDING' | 'PASSED' | 'FAILED' | 'REFUSED';
  kind: 'REVIEW' | 'MONTHLY';
  /** Of monthly figures, like 2026-10. */
  month?: string;
  score: number;
  pass: number;
  parts: ReviewPart[];
  failedBecause: FailureCause[];
  reason: string;
  notes?: string;
  reviewedAt: string;
  /** Absent when the platform did it. */
  reviewedBy?: By;
  decidedAt?: string;
  confirmedBy?: By;
  /** Why it was confirmed or refused. */
  confirmation?: string;
  /** The first day on which it holds no longer. */
  validUntil?: string;
  appeal?: {
    text: string;
    at: string;
    decision?: 'UPHELD' | 'DISMISSED';
    reason?: string;
    by?: By;
  };
  actions: ('CONFIRM' | 'APPEAL' | 'DECIDE_APPEAL')[];
}

export interface NewReview {
  path: 'CRITERIA' | 'OVERALL';
  scores?: { criterion: string; score: number; note?: string; evidence: string[] }[];
  overallScore?: number;
  notes?: string;
  evidence?: string[];
  reason: string;
}

/** A measured criterion in one month of production. */
export interface MonthlyScore {
  /** Like 2026-10. */
  month: string;
  criterion: string;
  samples: number;
  /** In words. */
  figure: string;
  /** Absent when the month does not count. */
  score?: number;
  counted: boolean;
  why?: string;
}

export interface PartnerCertification {
  partner: CertifiedPartner;
  set: number;
  requirements: CategoryRequirements;
  /** The one in force. */
  review?: PartnerReview;
  validUntil?: string;
  upcoming?: { set: number; effectiveOn: string; changes: RequirementChange[] };
  monthly: MonthlyScore[];
  decisionsLink: string;
}
