import type { PointKind, ReputationPart } from '@/lib/api/reputation';

export const pointName: Record<PointKind, string> = {
  RFC_ACCEPTED: 'RFC accepted',
  RFC_REACHED_VOTING: 'RFC reached voting',
  RFC_IMPLEMENTED: 'RFC implemented',
  COMMENT_UPVOTED: 'Upvote on a comment',
  REVIEW_HELPFUL: 'Helpful review',
  VOTE_CAST: 'Vote cast',
  CERTIFICATION: 'Certification',
  UPVOTE_TAKEN_BACK: 'Upvote taken back',
  VOID: 'Voided by a moderator',
  REINSTATEMENT: 'Given back',
};

const MICROS = 1_000_000;

/** What decay has left of the points of a kind, in per cent; nothing to say about corrections. */
export function left({ points, micros }: ReputationPart): number | undefined {
  if (points <= 0) return undefined;
  return Math.max(0, Math.min(100, Math.floor((micros / (points * MICROS)) * 100)));
}

/** Bars share one scale, that of the largest part. */
export function shareOf(part: ReputationPart, parts: readonly ReputationPart[]): number {
  const most = Math.max(...parts.map(({ micros }) => micros), 1);
  return Math.max(0, part.micros) / most;
}
