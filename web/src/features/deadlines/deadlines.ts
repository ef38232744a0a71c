import type { Deadline, DeadlineKind } from './types';

const DAY = 86_400_000;

export const kindName: Record<DeadlineKind, string> = {
  CHECKLIST_ITEM: 'Onboarding',
  AGREEMENT_END: 'Agreement',
  DISPUTE: 'Dispute',
};

/** The moment it is over: a day is over when it ends, in UTC. */
export const endOf = ({ dueOn, dueAt }: Deadline): number =>
  dueAt ? Date.parse(dueAt) : Date.parse(`${dueOn}T00:00:00Z`) + DAY;

export type Urgency = 'overdue' | 'soon' | 'later';

const SOON = 7 * DAY;

export function urgencyOf(deadline: Deadline, now: number): Urgency {
  const left = endOf(deadline) - now;
  return left <= 0 ? 'overdue' : left <= SOON ? 'soon' : 'later';
}

/** "today", "tomorrow", "in 12 days", "3 days overdue": days are counted in UTC. */
export function inDays(deadline: Deadline, now: number): string {
  const day = Math.floor((endOf(deadline) - 1) / DAY);
  const days = day - Math.floor(now / DAY);
  if (endOf(deadline) <= now) {
    const late = Math.max(1, -days);
    return days === 0 ? 'overdue' : `${late} ${late === 1 ? 'day' : 'days'} overdue`;
  }
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** The most urgent first; of the same moment in the order given. */
export const sorted = (items: readonly Deadline[]) => items.toSorted((a, b) => endOf(a) - endOf(b));

/** Where the calendar of the same secret is: feed readers and calendars share one. */
export function calendarAddress(feed: string): string | undefined {
  const secret = /\/feeds\/inbox\/([^/.]+)\.atom$/.exec(new URL(feed).pathname)?.[1];
  return secret && new URL(`/feeds/calendar/${secret}.ics`, feed).href;
}
