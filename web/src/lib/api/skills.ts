import type { DiffHunk } from './types';

// The marketplace, by the names the UI uses: what more than one feature shows of a skill.

export type RiskLevel = 'R0' | 'R1' | 'R2' | 'R3';
export type PartnerCategory =
  'LLM_PROVIDER' | 'WORKFLOW_PLATFORM' | 'ENTERPRISE_SYSTEM' | 'OBSERVABILITY_TOOL';
export type PartnerStatus = 'REGISTERED' | 'CERTIFIED' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED';

export interface Rating {
  /** Smoothed towards the mean of all skills: 0 to 5. */
  shown: number;
  mean?: number;
  n: number;
}

export interface Publisher {
  slug: string;
  name: string;
  category: PartnerCategory;
  status?: PartnerStatus;
  certified: boolean;
}

export interface Capability {
  name: string;
  value: string;
}

export interface Deprecation {
  message: string;
  replacement?: string;
  at: string;
}

export type Severity = 'LOW' | 'MODERATE' | 'HIGH' | 'CRITICAL';

export interface Advisory {
  id: string;
  skillId: string;
  title: string;
  severity: Severity;
  text: string;
  html: string;
  /** The range in words of semantic versions. */
  affected: string;
  affectedVersions: string[];
  fixedIn?: string;
  publishedAt: string;
  by: { username: string };
  state: 'OPEN' | 'WITHDRAWN';
  withdrawn?: { reason: string; at: string };
  told: number;
  actions: 'WITHDRAW'[];
}

export interface Install {
  client: string;
  title: string;
  language: string;
  snippet: string;
  note?: string;
}

export type SkillAction =
  | 'NEW_VERSION'
  | 'RENAME'
  | 'TRANSFER'
  | 'CANCEL_TRANSFER'
  | 'ACCEPT_TRANSFER'
  | 'DEPRECATE'
  | 'UNDEPRECATE'
  | 'ADVISE'
  | 'SET_PRICE';

export interface Skill {
  skillId: string;
  id: string;
  name: string;
  /** Its name in the registry it came from. */
  alias?: string;
  partner: Publisher;
  description: string;
  readmeHtml: string;
  riskLevel?: RiskLevel;
  licence?: string;
  /** Per execution, as decimal text. */
  price: string;
  documentationUrl?: string;
  repositoryUrl?: string;
  tags: string[];
  latest?: string;
  publishedAt?: string;
  downloads: number;
  executions30Days?: number;
  monthlyExecutions?: number;
  rating: Rating;
  deprecated?: Deprecation;
  advisories: Advisory[];
  install: Install[];
  capabilities: Capability[];
  transfer?: { to: { slug: string; name: string }; offeredAt: string };
  actions: SkillAction[];
}

export type VersionState = 'DRAFT' | 'AWAITING_APPROVAL' | 'PUBLISHED' | 'YANKED' | 'DECLINED';

export interface Yank {
  reason: string;
  at: string;
  by?: { username: string };
}

export interface VersionSummary {
  version?: string;
  draftId: string;
  state: VersionState;
  riskLevel?: RiskLevel;
  licence?: string;
  publishedAt?: string;
  createdAt: string;
  downloads: number;
  yanked?: Yank;
  deprecated?: Deprecation;
  latest: boolean;
  advisories: number;
}

export type CheckName =
  'SCHEMA' | 'VERSION_ORDER' | 'RISK' | 'NAME_SIMILARITY' | 'SECRETS' | 'LINKS' | 'DECLARATIONS';

export interface CheckAppeal {
  text: string;
  at: string;
  by: { username: string };
  decision?: 'ACCEPTED' | 'DISMISSED';
  reason?: string;
  decidedBy?: { username: string };
}

export interface Check {
  check: CheckName;
  outcome: 'PASSED' | 'WARNING' | 'FAILED';
  enforced: boolean;
  message: string;
  findings: { text: string; line?: number }[];
  checkedAt: string;
  appeal?: CheckAppeal;
}

export type Approver = 'CERTIFIER' | 'MAINTAINER';

export interface Approval {
  role: Approver;
  granted: boolean;
  reason: string;
  by: { username: string };
  at: string;
}

export type Missing = 'VERSION' | 'RISK_LEVEL' | 'LICENCE';

export type VersionAction =
  | 'EDIT'
  | 'DELETE'
  | 'CHECK'
  | 'PUBLISH'
  | 'APPROVE'
  | 'DECLINE'
  | 'YANK'
  | 'UNYANK'
  | 'DEPRECATE'
  | 'UPLOAD_ARTIFACT';

export type ManifestFormat = 'CVF' | 'MCP' | 'SKILL' | 'DOCKER';

export interface SkillVersion {
  skillId: string;
  name: string;
  version?: string;
  state: VersionState;
  riskLevel?: RiskLevel;
  leastRisk: RiskLevel;
  licence?: string;
  description: string;
  documentationUrl?: string;
  repositoryUrl?: string;
  tags: string[];
  price: string;
  format: ManifestFormat;
  manifest: string;
  manifestSha256: string;
  readme?: string;
  readmeHtml: string;
  capabilities: Capability[];
  missing: Missing[];
  checks: Check[];
  approvals: Approval[];
  approvalsNeeded: Approver[];
  artifact?: { name: string; bytes: number; sha256: string };
  downloads: number;
  createdAt: string;
  createdBy: { username: string };
  publishedAt?: string;
  yanked?: Yank;
  deprecated?: Deprecation;
  latest: boolean;
  draftId: string;
  etag: number;
  actions: VersionAction[];
}

export interface CapabilityChange {
  name: string;
  change: 'ADDED' | 'REMOVED' | 'CHANGED';
  before?: string;
  after?: string;
}

export interface VersionDiff {
  from: string;
  to: string;
  risk: { from?: RiskLevel; to?: RiskLevel; raised: boolean };
  capabilities: CapabilityChange[];
  manifest: { hunks: DiffHunk[] };
}

export interface SkillStatistics {
  days: { day: string; downloads: number; executions?: number }[];
  versions: { version: string; downloads: number }[];
}
