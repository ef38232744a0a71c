import type { Box } from '@/components/chart';
import type { SlaBudget } from '@/lib/api/sla';

type Points = SlaBudget['points'];

export interface Scale {
  top: number;
  /** Below zero once more was spent than is allowed. */
  bottom: number;
}

/** From what is allowed down to the lowest point, and to zero at least. */
export const scale = (allowed: number, lowest: number): Scale => ({
  top: Math.max(allowed, 1),
  bottom: Math.min(0, lowest),
});

export function placed(points: Points, { top, bottom }: Scale, box: Box) {
  const times = points.map(({ day }) => Date.parse(day));
  const [first = 0, last = 0] = [times[0], times[times.length - 1]];
  const across = box.width - box.left - box.right;
  const down = box.height - box.top - box.bottom;
  const x = (day: string) =>
    last === first
      ? box.left + across / 2
      : box.left + ((Date.parse(day) - first) / (last - first)) * across;
  const y = (value: number) => box.top + ((top - value) / (top - bottom)) * down;
  return { x, y, all: points.map(({ day, leftSeconds }) => ({ x: x(day), y: y(leftSeconds) })) };
}
