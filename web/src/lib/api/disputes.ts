import type { components } from './schema';

// Disputes: what more than one feature shows.

type Schemas = components['schemas'];

/** Where a case stands; FINAL and SETTLED are its ends. */
export type DisputeState = Schemas['Dispute']['state'];

/** What a case waits for; at the deadline the platform goes on by itself. */
export type DueWhat = Schemas['DisputeDue']['what'];
