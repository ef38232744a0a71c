import type { components } from './schema';

// The server describes a case only by what all kinds have in common and says in words what each
// kind adds, so the union and the report, which appears nowhere else, are written by hand.

type Schemas = components['schemas'];
type Case<K extends NonNullable<Schemas['ModerationCase']['kind']>, Content> = Content & {
  kind: K;
  waitingSince: string;
};

export interface OtherReport {
  reason: string;
  /** Absent when that member left. */
  reportedBy?: string;
  reportedAt: string;
}

/** The first report of a comment, and what others say about the same one. */
export interface CommentReport extends OtherReport {
  id: string;
  comment: Schemas['Comment'];
  rfc: Schemas['RfcRef'];
  /** How many members reported the comment, the first included. */
  reports: number;
  /** At most 10, however many there are. */
  others: OtherReport[];
}

/** Everything that waits for a moderator, oldest first. */
export type ModerationItem =
  | Case<'REPORT', { report: CommentReport }>
  | Case<'APPEAL', { appeal: Schemas['AppealedView'] }>
  | Case<'FLAG', { flag: Schemas['ReputationFlag'] }>
  | Case<'REPUTATION_APPEAL', { member: string; entry: Schemas['ReputationEntry'] }>;
