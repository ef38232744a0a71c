import type { PendingAppeal } from './types';
import type { ReputationEntry, ReputationFlag } from './reputation';

interface ReportedComment {
  id: string;
  author: { username?: string; displayName: string };
  createdAt: string;
  html?: string;
}

export interface CommentReport {
  id: string;
  comment: ReportedComment;
  rfc: { number: number; title: string };
  reason: string;
  reportedBy: string;
  reportedAt: string;
}

/** Everything that waits for a moderator, oldest first. */
export type ModerationItem =
  | { kind: 'REPORT'; report: CommentReport }
  | { kind: 'APPEAL'; appeal: PendingAppeal }
  | { kind: 'FLAG'; flag: ReputationFlag }
  | { kind: 'REPUTATION_APPEAL'; member: string; entry: ReputationEntry };
