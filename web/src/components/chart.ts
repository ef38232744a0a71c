export interface Point {
  day: string;
  value: number;
}

export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const DAY = 86_400_000;
const MANY_DAYS = 62;
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Round steps from 0 to at least `max`: 0, 20, 40 … */
export function ticks(max: number, wanted = 3): number[] {
  if (max <= 0) return [0, 1];
  const rough = max / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Places points in the box: time from left to right, 0 at the bottom, the highest tick on top. */
export function place(points: readonly Point[], top: number, box: Box): { x: number; y: number }[] {
  const times = points.map(({ day }) => Date.parse(day));
  const [first = 0, last = 0] = [times[0], times[times.length - 1]];
  const span = last - first || 1;
  const across = box.width - box.left - box.right;
  const down = box.height - box.top - box.bottom;
  return points.map(({ value }, index) => ({
    x:
      box.left +
      (points.length === 1 ? across / 2 : (((times[index] ?? 0) - first) / span) * across),
    y: box.top + down - (value / top) * down,
  }));
}

export const line = (placed: readonly { x: number; y: number }[]) =>
  placed.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/**
 * The points between two gaps, as often as there are some. Days that lie further apart than `step`
 * have a gap between them: nothing is known of it, so no line is drawn across.
 */
export function runs<T>(points: readonly Point[], placed: readonly T[], step: number): T[][] {
  const found: T[][] = [];
  points.forEach(({ day }, index) => {
    const before = points[index - 1];
    const follows = before && (Date.parse(day) - Date.parse(before.day)) / DAY <= step;
    if (!follows) found.push([]);
    found[found.length - 1]?.push(placed[index]!);
  });
  return found;
}

/** The index of the point nearest to a place on the horizontal axis. */
export function nearest(placed: readonly { x: number }[], x: number): number {
  let best = 0;
  placed.forEach((each, index) => {
    if (Math.abs(each.x - x) < Math.abs((placed[best]?.x ?? 0) - x)) best = index;
  });
  return best;
}

/** Firsts of months between two days, thinned out to what there is room for. */
export function months(first: string, last: string, room: number): { day: string; name: string }[] {
  const found: { day: string; name: string }[] = [];
  const end = Date.parse(last);
  const day = new Date(first);
  day.setUTCDate(1);
  for (let time = day.getTime(); time <= end;) {
    if (time >= Date.parse(first)) {
      found.push({ day: new Date(time).toISOString().slice(0, 10), name: month.format(time) });
    }
    time = new Date(time + 32 * DAY).setUTCDate(1);
  }
  const every = Math.max(1, Math.ceil(found.length / Math.max(1, room)));
  return found.filter((_, index) => index % every === 0);
}

const dayOfMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** What the horizontal axis says: days where there are few, and else months. */
export function dates(first: string, last: string, room: number): { day: string; name: string }[] {
  const [begin, end] = [Date.parse(first), Date.parse(last)];
  const count = Math.round((end - begin) / DAY) + 1;
  if (count > MANY_DAYS) return months(first, last, room);
  const step = [1, 2, 7, 14].find((each) => count / each <= room) ?? MANY_DAYS;
  // From the end, because the newest day is the one people look at.
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => end - index * step * DAY)
    .reverse()
    .map((time) => ({
      day: new Date(time).toISOString().slice(0, 10),
      name: dayOfMonth.format(time),
    }));
}
