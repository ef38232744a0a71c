import type { components } from './schema';

// Whether partners keep their promises. Shares are parts per million, times are seconds, days and
// months are in UTC. What is absent was not measured.

type Schemas = components['schemas'];

export type SlaReport = Schemas['SlaReport'];
export type SlaPromise = Schemas['SlaPromise'];
export type SlaMonitor = Schemas['SlaMonitor'];
export type SlaIncident = Schemas['SlaIncident'];
export type SlaMaintenance = SlaReport['maintenance'][number];
export type MaintenanceEffect = SlaMaintenance['effect'];
export type ResponseTimes = Schemas['SlaResponseTimes'];

/** Its points are what was left at the end of each day; negative once the promise is broken. */
export type SlaBudget = Schemas['SlaBudget'];

/** Its report is the one that was sealed; overruled by the case that decided nothing follows. */
export type SlaMonth = Schemas['SlaMonth'] & { overruledBy?: string };
export type SlaMonthSummary = Schemas['SlaMonthSummary'];

/** What follows from a month. */
export type SlaStep = Schemas['SlaStep'];
export type StepKind = SlaStep['kind'];
export type StepState = SlaStep['state'];
export type StepAction = SlaStep['actions'][number];

/** Differences are theirs less ours; absent where one is missing. */
export type SlaComparison = Schemas['SlaComparison'];

/** This month so far. */
export type SlaStanding = Schemas['SlaStanding'];

/** How fast a budget is spent: FAST 14.4, STEADY 6, SLOW once as fast as it lasts. */
export type BurnAlertKind = SlaStanding['burnAlerts'][number];
