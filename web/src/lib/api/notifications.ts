import type { Page } from './types';

export const notificationKinds = [
  'RFC_OPENED',
  'VOTING_STARTED',
  'VOTING_CLOSED',
  'RFC_ACCEPTED',
  'COMMENT_ADDED',
  'MENTION',
  'CONCERN_RAISED',
  'CONCERN_RESOLVED',
  'CERTIFICATION',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

export interface Notification {
  id: string;
  kind: NotificationKind;
  title: string;
  text?: string;
  link: string;
  actor?: { username: string };
  occurredAt: string;
  read: boolean;
}

export interface NotificationPage extends Page<Notification> {
  /** Never more than 100, however many there are. */
  unread: number;
}

export type EmailPace = 'INSTANT' | 'DAILY' | 'WEEKLY' | 'OFF';

export interface KindPreference {
  kind: NotificationKind;
  inbox: boolean;
  /** What is done, by own choice or by the default. */
  email: EmailPace;
}

export interface NotificationPreferences {
  version: number;
  email: EmailPace;
  kinds: KindPreference[];
  timeZone: string;
  digestHour: number;
}

export interface InboxFeed {
  /** Absent while there is none. */
  createdAt?: string;
}

/** The only answer that tells the address. */
export interface NewInboxFeed {
  url: string;
}

/** What the link of a mail stops. */
export interface Unsubscription {
  what: string;
  done: boolean;
}

export interface Webhook {
  id: string;
  url: string;
  kinds: NotificationKind[];
  description: string;
  createdAt: string;
  failingSince?: string;
  /** Set when it failed for too long; a change enables it again. */
  disabledAt?: string;
  version: number;
}

/** The only answer that tells the secret. */
export interface WebhookWithSecret extends Webhook {
  secret: string;
}

export type DeliveryState = 'WAITING' | 'DELIVERED' | 'FAILED';

export interface Delivery {
  id: string;
  event: string;
  kind: string;
  state: DeliveryState;
  attempts: number;
  status?: number;
  error?: string;
  durationMs?: number;
  requestedAt: string;
  nextAttemptAt?: string;
}

export interface DeliveryDetail extends Delivery {
  request?: string;
  response?: string;
}
