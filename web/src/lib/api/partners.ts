// Partners, by the names the UI uses.

export const partnerCategories = [
  'LLM_PROVIDER',
  'WORKFLOW_PLATFORM',
  'ENTERPRISE_SYSTEM',
  'OBSERVABILITY_TOOL',
] as const;
export type PartnerCategory = (typeof partnerCategories)[number];

export type PartnerStatus = 'REGISTERED' | 'CERTIFIED' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED';
export type PartnerAction =
  'EDIT' | 'VERIFY_WEBSITE' | 'APPLY' | 'PUBLISH' | 'SUSPEND' | 'REINSTATE' | 'TERMINATE';
export type Position = 'OWNER' | 'DEVELOPER' | 'FINANCE';

/** A partner where only its certification matters. */
export interface CertifiedPartner {
  slug: string;
  name: string;
  category: PartnerCategory;
  status: PartnerStatus;
  certified: boolean;
  /** Between 0 and 100, with at most two decimals. */
  certificationScore?: number;
  /** The first day on which it is certified no longer. */
  certifiedUntil?: string;
  activeSkills: number;
  joinedAt: string;
}

export interface PartnerSummary extends CertifiedPartner {
  websiteVerified: boolean;
  /** The beginning of it, as plain text. */
  description: string;
}

/** A partner to which the caller belongs. */
export interface OwnPartner extends PartnerSummary {
  position: Position;
}

export type WebsiteState = 'UNVERIFIED' | 'VERIFIED' | 'LOST';
export type WebsiteMethod = 'DNS' | 'WELL_KNOWN';

export interface Partner extends CertifiedPartner {
  id: string;
  website: string;
  websiteVerification: {
    state: WebsiteState;
    method?: WebsiteMethod;
    verifiedAt?: string;
    checkedAt?: string;
  };
  description: string;
  descriptionHtml: string;
  organisation: { slug: string; name: string };
  certificationPath?: 'CRITERIA' | 'OVERALL';
  tier?: 'STANDARD' | 'PREMIUM' | 'ENTERPRISE';
  /** For its people and staff only. */
  contactEmail?: string;
  people?: { username: string; position: Position }[];
  version: number;
  actions: PartnerAction[];
}

export interface NewPartner {
  organisation: string;
  slug: string;
  name: string;
  category: PartnerCategory;
  website: string;
  contactEmail: string;
  description: string;
}

export interface WebsiteVerification {
  state: WebsiteState;
  method?: WebsiteMethod;
  verifiedAt?: string;
  checkedAt?: string;
  /** What the last check looked up and found, in words. */
  lastResult?: string;
  challenge: {
    token: string;
    dns: { name: string; type: string; value: string };
    wellKnown: { url: string; content: string };
  };
}

/** One change of a partner's status; by nobody when the platform did it. */
export interface PartnerDecision {
  id: string;
  from?: PartnerStatus;
  to: PartnerStatus;
  reason: string;
  at: string;
  by?: { username: string };
  review?: string;
  rfc?: number;
}

/** A skill as its publisher's pages list it. */
export interface PartnerSkill {
  skillId: string;
  name: string;
  riskLevel?: 'R0' | 'R1' | 'R2' | 'R3';
  latest?: string;
  state: 'DRAFT' | 'PUBLISHED' | 'AWAITING_APPROVAL' | 'YANKED';
  downloads: number;
  rating: { shown: number; mean?: number; n: number };
  drafts: number;
  updatedAt: string;
}
