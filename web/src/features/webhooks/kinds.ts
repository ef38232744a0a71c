import type { DeliveryState, NotificationKind } from '@/lib/api/notifications';

/** What concerns everyone, an RFC or the public state of partners; what is for single members stays out of webhooks. */
export const webhookKinds: readonly { value: NotificationKind; label: string }[] = [
  { value: 'RFC_OPENED', label: 'RFC opened' },
  { value: 'VOTING_STARTED', label: 'Voting started' },
  { value: 'VOTING_CLOSED', label: 'Voting closed' },
  { value: 'RFC_ACCEPTED', label: 'RFC accepted' },
  { value: 'COMMENT_ADDED', label: 'New comment' },
  { value: 'SLA', label: 'Service levels: public incidents and maintenance' },
];

export const kindLabel = (kind: string) =>
  webhookKinds.find(({ value }) => value === kind)?.label ?? kind.toLowerCase().replace(/_/g, ' ');

export const stateName: Record<DeliveryState, readonly [string, string]> = {
  WAITING: ['waiting', 'yellow'],
  DELIVERED: ['delivered', 'petrol'],
  FAILED: ['failed', 'red'],
};
