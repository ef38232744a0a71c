import type { DeliveryState, NotificationKind } from '@/lib/api/notifications';

/** Webhooks carry what everyone may know; what concerns one person stays out of them. */
export const webhookKinds: readonly { value: NotificationKind; label: string }[] = [
  { value: 'RFC_OPENED', label: 'RFC opened' },
  { value: 'VOTING_STARTED', label: 'Voting started' },
  { value: 'RFC_ACCEPTED', label: 'RFC accepted' },
];

export const kindLabel = (kind: string) =>
  webhookKinds.find(({ value }) => value === kind)?.label ?? kind.toLowerCase().replace(/_/g, ' ');

export const stateName: Record<DeliveryState, readonly [string, string]> = {
  WAITING: ['waiting', 'yellow'],
  DELIVERED: ['delivered', 'petrol'],
  FAILED: ['failed', 'red'],
};
