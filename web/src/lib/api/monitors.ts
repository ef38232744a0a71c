import type { components } from './schema';

// What is watched of an agreement, and what was found.

type Schemas = components['schemas'];

/** Any status from 200 to 299 is expected where none is named. */
export type Monitor = Schemas['Monitor'];
export type MonitorState = Monitor['state'];
export type MonitorAction = Monitor['actions'][number];
export type MonitorTerms = Schemas['MonitorTerms'];

/** `detail` says why it failed. */
export type MonitorLook = Schemas['MonitorLook'];

/** Absent until while it lasts. */
export type MonitorOutage = Schemas['MonitorOutage'];
