import type { OnboardingStage, Tier } from '@/lib/agreements';
import type { PartnerCategory } from '@/lib/api/partners';

/** Whose turn an item is; staff may do the partner's as well. */
export type ItemSide = 'PARTNER' | 'STAFF';

interface Person {
  username: string;
}

/** What was shown for an item: an address, or a file with its hash. */
export interface ItemEvidence {
  id: string;
  kind: 'LINK' | 'FILE';
  url?: string;
  fileName?: string;
  bytes?: number;
  sha256?: string;
  note?: string;
  side: ItemSide;
  addedAt: string;
  addedBy: Person;
}

export type ItemAction = 'COMPLETE' | 'REOPEN' | 'ADD_EVIDENCE' | 'COMMENT' | 'ASSIGN' | 'SET_DUE';

/** Days are UTC days; `item` is its code. */
export interface ChecklistItem {
  item: string;
  title: string;
  description: string;
  stage: OnboardingStage;
  side: ItemSide;
  dueOn: string;
  overdue: boolean;
  owner?: Person;
  done: boolean;
  doneAt?: string;
  doneBy?: Person;
  note?: string;
  validUntil?: string;
  expired: boolean;
  evidenceNeeded: boolean;
  /** It cannot be completed before some is added. */
  evidenceMissing: boolean;
  evidence: ItemEvidence[];
  comments: number;
  version: number;
  actions: ItemAction[];
}

/** Frozen from the first signature on; `next` is the first open item. */
export interface Checklist {
  agreement: string;
  partner: { slug: string; name: string };
  tier: Tier;
  stage: OnboardingStage;
  stageSince: string;
  daysInStage: number;
  stuck: boolean;
  progressPercent: number;
  done: number;
  total: number;
  frozen: boolean;
  next?: string;
  items: ChecklistItem[];
}

export interface ItemComment {
  id: string;
  text: string;
  at: string;
  by: Person;
}

export interface BoardCard {
  agreement: string;
  partner: { slug: string; name: string; category: PartnerCategory };
  tier: Tier;
  progressPercent: number;
  daysInStage: number;
  stuck: boolean;
  next?: {
    item: string;
    title: string;
    side: ItemSide;
    dueOn: string;
    overdue: boolean;
    owner?: Person;
  };
}

export interface BoardColumn {
  stage: OnboardingStage;
  count: number;
  cards: BoardCard[];
  nextCursor?: string;
}

export interface Board {
  columns: BoardColumn[];
  stuck: number;
  averageProgressPercent: number;
}
