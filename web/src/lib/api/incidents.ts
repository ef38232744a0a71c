import type { components } from './schema';

// What goes wrong at partners, and how soon they answer.

type Schemas = components['schemas'];

/** Opened by nobody when a monitor did. */
export type Incident = Schemas['Incident'];
export type IncidentAction = Incident['actions'][number];

/** Seconds are of the promised hours, pauses left out. */
export type IncidentResponse = Schemas['IncidentResponse'];
export type IncidentTimelineEntry = Schemas['IncidentTimelineEntry'];
export type IncidentEvent = IncidentTimelineEntry['what'];

export type IncidentSummary = Schemas['IncidentSummary'];
export type IncidentState = IncidentSummary['state'];
export type IncidentOrigin = IncidentSummary['origin'];

export type NewIncident = Schemas['NewIncident'];
