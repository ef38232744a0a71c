import type { ScorePart, ScorePartName } from '@/lib/api/engagement';
import { percent } from '@/lib/points';

interface Explanation {
  name: string;
  /** What is measured, in the words of somebody who reads it for the first time. */
  about: string;
}

export const explanation: Record<ScorePartName, Explanation> = {
  ACTIVE: {
    name: 'Active members',
    about: 'Members who wrote, voted or rated this month, of all members.',
  },
  TURNOUT: {
    name: 'Turnout',
    about: 'Median turnout of the votes closed in the last 90 days.',
  },
  RETENTION: {
    name: 'Coming back',
    about: "Last month's active members who are active this month as well.",
  },
  REPLY: {
    name: 'First replies',
    about: 'Median time until a new RFC gets its first comment from somebody else.',
  },
};

/** "45 minutes", "3.5 hours", "2 days". */
export function duration(minutes: number): string {
  const [amount, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 72 * 60
        ? [Math.round(minutes / 6) / 10, 'hour']
        : [Math.round(minutes / 144) / 10, 'day'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** "21 %; full points from 30 %": what there is, and what would be enough. */
export function measured({ name, value, target }: ScorePart): string {
  if (value === undefined) return 'No data yet, which counts as nothing.';
  return name === 'REPLY'
    ? `${duration(value)}; no points from ${duration(target)}`
    : `${percent(value)}; full points from ${percent(target)}`;
}

/** "24.50": two decimals always, as the server rounds, so that the parts add up to the sum. */
export const scored = (score: number) =>
  score.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
