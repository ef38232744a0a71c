import type { LinkKind, RfcStatus, Track } from './api/types';

export const statusName: Record<RfcStatus, string> = {
  DRAFT: 'Draft',
  OPEN: 'Open for comment',
  VOTING: 'Voting',
  ACCEPTED: 'Accepted',
  REJECTED: 'Rejected',
  IMPLEMENTED: 'Implemented',
  SUPERSEDED: 'Superseded',
  WITHDRAWN: 'Withdrawn',
  STAGNANT: 'Stagnant',
};

export const statuses = Object.keys(statusName) as RfcStatus[];

export const trackName: Record<Track, string> = {
  CAPABILITY: 'Capability',
  STANDARD: 'Standard',
  POLICY: 'Policy',
  BREAKING_CHANGE: 'Breaking change',
  ROADMAP: 'Roadmap',
};

export const tracks = Object.keys(trackName) as Track[];

interface TrackRules {
  purpose: string;
  commentDays: number;
  voteDays: number;
  approval: string;
}

/** The defaults of the platform; what binds an RFC is written in it when it opens. */
export const trackRules: Record<Track, TrackRules> = {
  CAPABILITY: {
    purpose: 'Something the framework should be able to do.',
    commentDays: 14,
    voteDays: 7,
    approval: 'three fifths of the votes',
  },
  STANDARD: {
    purpose: 'A format, interface or convention others build on.',
    commentDays: 14,
    voteDays: 14,
    approval: 'two thirds of the votes',
  },
  POLICY: {
    purpose: 'How the community works and decides.',
    commentDays: 14,
    voteDays: 14,
    approval: 'two thirds of the votes',
  },
  BREAKING_CHANGE: {
    purpose: 'A change that existing users have to adapt to.',
    commentDays: 28,
    voteDays: 14,
    approval: 'three quarters of the votes',
  },
  ROADMAP: {
    purpose: 'What to work on, and in which order.',
    commentDays: 7,
    voteDays: 7,
    approval: 'more than half of the votes',
  },
};

export const linkName: Record<LinkKind, string> = {
  GITHUB: 'Pull request',
  ISSUE: 'Issue',
  DISCUSSION: 'Discussion',
  REFERENCES: 'Refers to',
  SUPERSEDES: 'Supersedes',
  SUPERSEDED_BY: 'Superseded by',
  IMPLEMENTED_BY: 'Implemented by',
};
