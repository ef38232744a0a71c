const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const steps: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [365 * DAY, 'year'],
  [30 * DAY, 'month'],
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** "in 3 days", "2 hours ago", "just now" (also for what the page's slow clock has not reached). */
export function fromNow(instant: string, now: number): string {
  const distance = Date.parse(instant) - now;
  for (const [size, unit] of steps) {
    if (Math.abs(distance) >= size) return relative.format(Math.trunc(distance / size), unit);
  }
  return 'just now';
}

/** "4 days left" (rounded), "5 hours left" (never more than there is), "ended 2 days ago". */
export function deadline(instant: string, now: number): string {
  const left = Date.parse(instant) - now;
  if (left <= 0) return `ended ${fromNow(instant, now)}`;
  const [count, unit] =
    left >= 2 * DAY
      ? [Math.round(left / DAY), 'day']
      : left >= HOUR
        ? [Math.floor(left / HOUR), 'hour']
        : [Math.max(1, Math.floor(left / MINUTE)), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'} left`;
}

export const isSoon = (instant: string, now: number) => {
  const left = Date.parse(instant) - now;
  return left > 0 && left < 3 * DAY;
};

export const onDay = (instant: string) => day.format(new Date(instant));

export const exactly = (instant: string) => exact.format(new Date(instant));
