import { plural } from '@/lib/text';

const YEAR = 365;

/** "2 years", "90 days". */
export const validity = (days: number) =>
  days % YEAR === 0 ? plural(days / YEAR, 'year') : plural(days, 'day');
