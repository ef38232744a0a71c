import { count, plural } from '@/lib/text';
import type { QueueKind, TodayQueue } from './types';

export const queueName: Record<QueueKind, string> = {
  PARTNER_REVIEW: 'Partner reviews',
  MEMBER_CERTIFICATION: 'Certifications of members',
  SKILL_APPROVAL: 'Skills to approve',
  CHECK_APPEAL: 'Appeals against checks',
  MODERATION: 'Moderation',
  REVIEW_REPORT: 'Reported reviews',
  DISPUTE: 'Disputes',
  INCIDENT: 'Open incidents',
  SLA_STEP: 'Steps after broken months',
  SIGNATURE: 'Signatures',
  ONBOARDING_ITEM: 'Onboarding',
  PAYOUT: 'Payouts',
  PAYOUT_DETAILS: 'Bank accounts to verify',
};

/** "3", "100+" */
export const amount = ({ count: many, more }: TodayQueue) => `${count(many)}${more ? '+' : ''}`;

/** Those with something overdue first, then those with something to do, as the server has them. */
export const busy = (queues: readonly TodayQueue[]) =>
  queues
    .filter((queue) => queue.count > 0)
    .toSorted((a, b) => Number(b.overdue > 0) - Number(a.overdue > 0));

export const idle = (queues: readonly TodayQueue[]) =>
  queues.filter((queue) => queue.count === 0).map(({ kind }) => queueName[kind]);

/** "12 things wait for you, 2 are overdue." */
export function summary(queues: readonly TodayQueue[]): string {
  const waiting = queues.reduce((sum, queue) => sum + queue.count, 0);
  const overdue = queues.reduce((sum, queue) => sum + queue.overdue, 0);
  if (waiting === 0) return 'Nothing waits for you.';
  const more = queues.some((queue) => queue.more) ? 'More than ' : '';
  const verb = waiting === 1 ? 'waits' : 'wait';
  const late = overdue > 0 ? `, ${count(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue` : '';
  return `${more}${plural(waiting, 'thing')} ${verb} for you${late}.`;
}
