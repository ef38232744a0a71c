import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** Due on a day, or at a moment; `link` is a path of this site. */
export type Deadline = Schemas['Deadline'];
export type DeadlineKind = Deadline['kind'];
export type Deadlines = Schemas['Deadlines'];
