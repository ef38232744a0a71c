import type { RunDifference } from '@/lib/api/payouts';

/** The server names the greatest differences and no more. */
export const MOST_DIFFERENCES = 200;

/** What a run pays more than the one before; unknown where not every difference is named. */
export const changeOf = (differences: readonly RunDifference[]) =>
  differences.length < MOST_DIFFERENCES
    ? differences.reduce((sum, { nowMinor, lastMinor = 0 }) => sum + nowMinor - lastMinor, 0)
    : undefined;
