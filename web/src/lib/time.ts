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
const minute = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
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

/** "Sun, 29 Nov 2026, 12:00 UTC", in the reader's own zone. */
export const atMinute = (instant: string) => minute.format(new Date(instant));

/** Moments that the server writes into its sentences, in the words of `atMinute`. */
export const withLocalTimes = (sentence: string) =>
  sentence.replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => atMinute(instant));

/** "48 hours", "14 days", "90 minutes": the largest unit that leaves nothing over. */
export function duration(seconds: number): string {
  const units: readonly [number, string][] = [
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
  ];
  const length = seconds * SECOND;
  const [size, unit] = units.find(([each]) => length >= each && length % each === 0) ?? [
    SECOND,
    'second',
  ];
  const count = length / size;
  // Two days said in hours is how people speak of a deadline.
  if (unit === 'day' && count <= 2) return `${count * 24} hours`;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** "2 days 4 hours", "4 hours 12 minutes", "12 minutes 3 seconds"; nothing when it is over. */
export function countdown(instant: string, now: number): string | undefined {
  const left = Date.parse(instant) - now;
  if (left <= 0) return undefined;
  const units: readonly [number, string][] = [
    [DAY, 'day'],
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
    [SECOND, 'second'],
  ];
  const first = units.findIndex(([size]) => left >= size);
  if (first < 0) return '1 second';
  let rest = left;
  const parts: string[] = [];
  for (const [size, unit] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.join(' ');
}

export const exactly = (instant: string) => exact.format(new Date(instant));
