import type {
  Approval,
  Approver,
  Capability,
  Check,
  ManifestFormat,
  Missing,
  Publisher,
  Rating,
  RiskLevel,
  VersionState,
} from '@/lib/api/skills';

/** What the console shows of a partner. */
export interface PublisherProfile extends Publisher {
  activeSkills: number;
  certifiedUntil?: string;
  actions: string[];
}

export interface PartnerSkill {
  skillId: string;
  name: string;
  riskLevel?: RiskLevel;
  latest?: string;
  state: VersionState;
  downloads: number;
  rating: Rating;
  drafts: number;
  updatedAt: string;
}

/** What the publisher says where the manifest says nothing, or something else. */
export interface Declared {
  skillId?: string;
  name?: string;
  description?: string;
  version?: string;
  riskLevel?: RiskLevel;
  licence?: string;
  documentationUrl?: string;
  repositoryUrl?: string;
  tags?: string[];
}

/** What is sent to become a version, or to be tried. */
export interface Submission {
  manifest: string;
  fileName?: string;
  declared: Declared;
  readme?: string;
  price?: string;
}

export interface ManifestError {
  pointer: string;
  line: number;
  column: number;
  message: string;
}

export interface ReadSkill {
  skillId: string;
  alias?: string;
  name: string;
  description: string;
  version?: string;
  riskLevel?: RiskLevel;
  leastRisk: RiskLevel;
  licence?: string;
  documentationUrl?: string;
  repositoryUrl?: string;
  tags: string[];
  capabilities: Capability[];
  missing: Missing[];
}

export interface Validation {
  format?: ManifestFormat;
  valid: boolean;
  errors: ManifestError[];
  notes: string[];
  skill?: ReadSkill;
}

export interface PendingApproval {
  skillId: string;
  name: string;
  partner: Publisher;
  version: string;
  riskLevel: RiskLevel;
  submittedAt: string;
  approvals: Approval[];
  approvalsNeeded: Approver[];
  mayApprove: boolean;
  whyNot?: string;
}

/** A check that stopped a version, and why its publisher says it should not. */
export interface PendingCheckAppeal extends Pick<Check, 'check' | 'message' | 'findings'> {
  id: string;
  skillId: string;
  name: string;
  partner: Publisher;
  version?: string;
  appeal: NonNullable<Check['appeal']>;
  mayDecide?: boolean;
  whyNot?: string;
}
