import type { components } from './schema';

// What members and other systems are told, by the names the UI uses.

type Schemas = components['schemas'];

export type Notification = Schemas['Notification'];
export type NotificationKind = Notification['kind'];

/** `unread` is never more than 100, however many there are. */
export type NotificationPage = Schemas['Notifications'];
export type UnreadCount = Schemas['UnreadCount'];

export type NotificationPreferences = Schemas['NotificationPreferences'];
export type ChangedPreferences = Schemas['ChangedNotificationPreferences'];
export type EmailPace = NotificationPreferences['email'];

export type InboxFeed = Schemas['Feed'];

/** The only answer that tells the address. */
export type NewInboxFeed = Schemas['NewFeed'];

/** What the link of a mail stops. */
export type Unsubscription = Schemas['Unsubscription'];

/** The secret is there only when it was made just now. */
export type Webhook = Schemas['Webhook'];

/** Request and response are left out of lists. */
export type Delivery = Schemas['WebhookDelivery'];
export type DeliveryState = Delivery['state'];
