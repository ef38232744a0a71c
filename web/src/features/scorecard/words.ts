import type { Point } from '@/components/chart';
import type { ScorecardData } from './types';

export const pointsText = (points: number) => points.toFixed(2);

/** "40 %", rounded down. */
export const share = (part: number, whole: number) =>
  `${whole === 0 ? 0 : Math.floor((part * 100) / whole)} %`;

/** What an input holds as points; undefined for anything but 0 to 10 with two decimals. */
export function pointsOf(text: string): number | undefined {
  const clean = text.trim().replace(',', '.');
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(clean)) return undefined;
  const points = Number(clean);
  return points <= 10 ? points : undefined;
}

/** What a day ended with; on days in between nothing changed. */
export function lastOfDays(history: ScorecardData['history']): Point[] {
  const days = new Map<string, number>();
  for (const { at, mean } of history) {
    if (mean !== undefined) days.set(at.slice(0, 10), mean);
  }
  return [...days].map(([day, value]) => ({ day, value }));
}
