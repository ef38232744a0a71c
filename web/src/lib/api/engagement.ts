import type { CertificationLevel } from './certification';
import type { RfcStatus, RfcSummary } from './types';

export type ScorePartName = 'ACTIVE' | 'TURNOUT' | 'RETENTION' | 'REPLY';

export interface ScorePart {
  name: ScorePartName;
  points: number;
  max: number;
  /** Basis points, or minutes for REPLY; absent while there is no data. */
  value?: number;
  target: number;
}

export interface CommunityStats {
  totalMembers: number;
  activeMembersThisMonth: number;
  totalContributions: number;
  averageReputationMicros: number;
  retentionBasisPoints?: number;
  medianMinutesToFirstReply?: number;
  medianTurnoutBasisPoints?: number;
  engagementScore: number;
  parts: ScorePart[];
  rfcs: { byStatus: Partial<Record<RfcStatus, number>> };
  asOf: string;
}

export type Period = 'month' | 'year' | 'all';

export interface Contributor {
  username: string;
  displayName: string;
  reputationMicros: number;
  earnedPoints: number;
  rfcs: number;
  comments: number;
  votes: number;
}

export interface CommunityDay {
  day: string;
  members: number;
  activeMembers: number;
  comments: number;
  rfcsOpened: number;
  ballots: number;
  engagementScore: number;
}

export interface Dashboard {
  needsMyVote: (RfcSummary & { closesAt?: string })[];
  myRfcs: RfcSummary[];
  concernsOnMyRfcs: number;
  unread: number;
  reputationMicros: number;
  weightMicros: number;
  certificationLevel: CertificationLevel;
  recentlyFollowed: RfcSummary[];
}
