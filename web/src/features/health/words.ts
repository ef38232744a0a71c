import type { Point } from '@/components/chart';
import { count } from '@/lib/text';
import type { IndicatorStanding, IndicatorUnit, Milestone } from './types';

const DAY = 86_400_000;

/** "12", "4.37", "97.61 %". */
export function valueOf(value: number, unit: IndicatorUnit): string {
  switch (unit) {
    case 'COUNT':
      return count(value);
    case 'STARS':
      return value.toFixed(2);
    case 'PERCENT':
      return `${value.toFixed(2)} %`;
  }
}

/** Targets are round: "4.5", "99 %". */
export function targetOf(target: number, unit: IndicatorUnit): string {
  return unit === 'PERCENT' ? `${target} %` : unit === 'COUNT' ? count(target) : String(target);
}

export const unitName: Record<IndicatorUnit, string> = {
  COUNT: 'Number',
  STARS: 'Stars',
  PERCENT: 'Per cent',
};

/** The days that are known; between them nothing is made up. */
export const pointsOf = ({ trend }: IndicatorStanding): Point[] =>
  trend.flatMap(({ from, values }) =>
    values.map((value, index) => ({
      day: new Date(Date.parse(from) + index * DAY).toISOString().slice(0, 10),
      value,
    })),
  );

/** Rounded down, so that 100 % is only what is reached. */
export const percentOf = (done: number, target: number) =>
  Math.min(100, Math.floor((done * 100) / target));

/** Those that were reached by their days, then those to come, the furthest first. */
export const inOrder = (milestones: readonly Milestone[]) =>
  milestones.toSorted((a, b) => {
    if (a.reachedAt && b.reachedAt) return Date.parse(a.reachedAt) - Date.parse(b.reachedAt);
    if (a.reachedAt || b.reachedAt) return a.reachedAt ? -1 : 1;
    return b.done / b.target - a.done / a.target;
  });
