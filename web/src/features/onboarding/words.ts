import { stages } from '@/lib/agreements';
import type { OnboardingStage } from '@/lib/api/agreements';
import type { Checklist, ChecklistItem, ItemSide } from './types';

export type ItemState = 'DONE' | 'EXPIRED' | 'OVERDUE' | 'NEXT' | 'OPEN';

export function stateOf(item: ChecklistItem, next?: string): ItemState {
  if (item.done) return 'DONE';
  if (item.expired) return 'EXPIRED';
  if (item.overdue) return 'OVERDUE';
  return item.item === next ? 'NEXT' : 'OPEN';
}

export const stateName: Record<ItemState, string> = {
  DONE: 'Done',
  EXPIRED: 'Expired',
  OVERDUE: 'Overdue',
  NEXT: 'Next',
  OPEN: 'Open',
};

export type StageState = 'PAST' | 'NOW' | 'AHEAD';

/** Active is no stage to wait in: whoever is there has arrived. */
export function stageState(stage: OnboardingStage, current: OnboardingStage): StageState {
  const distance = stages.indexOf(stage) - stages.indexOf(current);
  if (distance < 0 || current === 'ACTIVE') return 'PAST';
  return distance === 0 ? 'NOW' : 'AHEAD';
}

interface Reader {
  username?: string;
  /** On which side of the agreement the reader stands. */
  side: ItemSide;
}

type Owned = Pick<ChecklistItem, 'owner' | 'side'>;

/** An owner alone is responsible; without one everybody of the side. */
export const isFor = ({ owner, side }: Owned, reader: Reader) =>
  owner ? owner.username === reader.username : side === reader.side;

export function responsible({ owner, side }: Owned, partner: string): string {
  const whole = side === 'PARTNER' ? partner : 'CVF staff';
  return owner ? `${owner.username}, ${whole}` : whole;
}

/** The items of the stages that have any, in the order of the stages. */
export const byStage = (items: readonly ChecklistItem[]) =>
  stages
    .map((stage) => ({ stage, items: items.filter((each) => each.stage === stage) }))
    .filter(({ items: some }) => some.length > 0);

export const nextOf = ({ items, next }: Checklist) => items.find(({ item }) => item === next);

/** What still has to be shown before an item can be done. */
export const lacksEvidence = ({ evidenceMissing, done }: ChecklistItem) => !done && evidenceMissing;
