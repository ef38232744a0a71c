import type { components } from './schema';

// The public page of how partners are.

type Schemas = components['schemas'];

/** `firstDay` is the day of each partner's first bar. */
export type StatusBoard = Schemas['StatusPage'];
export type PartnerStatusPage = Schemas['PartnerStatusPage'];

/** A day without an uptime was not measured. */
export type WatchedPartner = Schemas['WatchedPartner'];
export type PartnerState = WatchedPartner['state'];

export type StatusIncident = Schemas['StatusIncident'];
export type StatusMaintenance = Schemas['StatusMaintenance'];

/** Of all partners where none is named. */
export type StatusSubscription = Schemas['StatusSubscription'];
export type StatusUnsubscription = Schemas['StatusUnsubscription'];
