import type { components } from './schema';

// What partners announce to take down, and who answers when.

type Schemas = components['schemas'];

/** No monitors stand for everything. */
export type MaintenanceWindow = Schemas['MaintenanceWindow'];
export type MaintenanceAction = MaintenanceWindow['actions'][number];
export type MaintenancePlan = Required<Schemas['MaintenanceWindowEdit']>;

/** Where mail goes while nobody has verified the address: to owners and developers. */
export type OnCall = Schemas['OnCall'];

export type DayOff = Schemas['DayOff'];

/** Counts from tomorrow on when it is changed. */
export type SupportCalendar = Schemas['SupportCalendar'];
