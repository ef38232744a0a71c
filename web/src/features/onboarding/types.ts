import type { components } from '@/lib/api/schema';

// What only this feature shows of the way to an agreement.

type Schemas = components['schemas'];

/** Frozen from the first signature on; `next` is the first open item. */
export type Checklist = Schemas['Checklist'];

/** Days are UTC days; `item` is its code. */
export type ChecklistItem = Schemas['ChecklistItem'];
export type Assignment = Schemas['ChecklistAssignment'];
export type ItemComment = Schemas['ChecklistComment'];

/** Whose turn an item is; staff may do the partner's as well. */
export type ItemSide = ChecklistItem['side'];

/** What was shown for an item: an address, or a file with its hash. */
export type ItemEvidence = Schemas['ChecklistEvidence'];

export type Board = Schemas['OnboardingBoard'];
export type BoardColumn = Schemas['OnboardingColumn'];
