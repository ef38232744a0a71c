export type ReviewAction = 'REPLY' | 'VOTE' | 'REPORT' | 'HIDE' | 'SHOW' | 'DELETE';

export interface Review {
  id: string;
  member: { username: string; displayName: string };
  /** 0 to 5 with at most one decimal. */
  rating: number;
  text: string;
  html: string;
  version?: string;
  /** How much it counts in the rating of the skill. */
  counts: 'VERIFIED' | 'MEMBER' | 'NONE';
  createdAt: string;
  editedAt?: string;
  helpful: { yes: number; no: number; mine?: boolean };
  reply?: { text: string; html: string; by: { username: string }; at: string };
  hidden?: { reason: string };
  actions: ReviewAction[];
}

export interface RatingDetail {
  shown: number;
  mean?: number;
  n: number;
  weightedMean?: number;
  weight: number;
  prior: { weight: number; mean: number };
  histogram: { stars: number; count: number }[];
}

export type ReviewSort = 'helpful' | 'newest' | 'highest' | 'lowest';

/** A review that members have asked a moderator to look at. */
export interface ReviewReport {
  id: string;
  review: Review;
  skill: { skillId: string; name: string };
  reason: string;
  /** Absent when that member left. */
  reportedBy?: string;
  reportedAt: string;
  /** How many members reported the same review. */
  reports?: number;
}
