import type { CertificationLevel } from './certification';
import type { Page, Role } from './types';

/** What the lists and profiles of members say about their standing; 1,000,000 micros are 1. */
export interface Standing {
  reputationMicros: number;
  weightMicros: number;
  certificationLevel: CertificationLevel;
  roles: Role[];
}

export type PointKind =
  | 'RFC_ACCEPTED'
  | 'RFC_REACHED_VOTING'
  | 'RFC_IMPLEMENTED'
  | 'COMMENT_UPVOTED'
  | 'REVIEW_HELPFUL'
  | 'VOTE_CAST'
  | 'CERTIFICATION'
  | 'UPVOTE_TAKEN_BACK'
  | 'VOID'
  | 'REINSTATEMENT';

export interface ReputationPart {
  kind: PointKind;
  points: number;
  micros: number;
}

export type EntryAction = 'VOID' | 'APPEAL' | 'DECIDE_APPEAL';

export interface ReputationEntry {
  id: string;
  kind: PointKind;
  points: number;
  nominalPoints: number;
  micros: number;
  occurredAt: string;
  subject?: { title: string; link: string };
  giver?: string;
  note?: string;
  voided?: { reason: string; at: string; by?: string; entry: string };
  appeal?: { text: string; at: string; decision?: string; decisionReason?: string };
  actions: EntryAction[];
}

export interface Reputation {
  reputationMicros: number;
  weightMicros: number;
  aboveFloor: boolean;
  foundingElector: boolean;
  certificationLevel: CertificationLevel;
  parts: ReputationPart[];
  history: { day: string; micros: number }[];
  entries: Page<ReputationEntry>;
}

export interface ReputationFlag {
  id: string;
  kind: 'RECIPROCAL_RING';
  members: string[];
  upvotes: number;
  flaggedAt: string;
  state: 'OPEN' | 'VOIDED' | 'DISMISSED';
  closed?: { by?: string; at: string; reason: string };
}

export interface Elector {
  username: string;
  admittedAt: string;
  /** Absent when that member has left. */
  by?: string;
  verifiedSince: string;
  entitledFrom: string;
}

export interface Founding {
  active: boolean;
  membersAboveFloor: number;
  needed: number;
  endedAt?: string;
  electors: Elector[];
}
