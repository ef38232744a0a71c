import type { components } from './schema';

// How partners are paid. Amounts are minor units.

type Schemas = components['schemas'];

/** `iban` is masked for all but the partner's owners and finance, and the platform's finance. */
export type PayoutDetails = Schemas['PayoutDetails'];
export type PayoutVerdict = Schemas['PayoutDetailsVerification'];
export type FormerDetails = Schemas['FormerPayoutDetails'];
export type NewPayoutDetails = Schemas['PayoutDetailsEdit'];
export type PayoutJudgement = Schemas['PayoutDetailsJudgement'];

/** A payout as its partner sees it. */
export type PartnerPayout = Schemas['PartnerPayout'];

/** `dueMinor` is what a run would pay if READY; what is held is no part of the balance. */
export type DuePayout = Schemas['DuePayout'];

/** Whether a partner can be paid, and if not, the first reason why. */
export type PayoutStanding = DuePayout['standing'];

/** Its id is like "PAY-2026-12-01"; a dry run has none and is kept nowhere. */
export type PayoutRun = Schemas['PayoutRun'];
export type RunSummary = Schemas['PayoutRunSummary'];
export type RunState = PayoutRun['state'];
export type RunAction = PayoutRun['actions'][number];

/** Against the run before: without `lastMinor` it paid nothing, with 0 this one does not. */
export type RunDifference = Schemas['PayoutDifference'];

export type PayoutItem = Schemas['PayoutRunItem'];

/** DROPPED: it could not be paid any more when the run was released. */
export type PayoutItemState = PayoutItem['state'];

export type NewRun = Schemas['NewPayoutRun'];
export type NewPayment = Schemas['PayoutPayment'];
export type NewReturn = Schemas['PayoutReturn'];

/** What a price would earn at the figures new agreements of the tier have. */
export type Forecast = Schemas['RevenueForecast'];
