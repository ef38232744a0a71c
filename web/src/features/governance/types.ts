import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** What can be paid today. */
interface PayoutsDue {
  partners: number;
  totalMinor: number;
  currency: string;
  nextDueOn?: string;
}

export type GovernanceDashboard = Schemas['GovernanceDashboard'] & { payoutsDue?: PayoutsDue };
