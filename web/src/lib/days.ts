// Days without a time of day, as the server counts them: in UTC, whatever the reader's zone.

const DAY = 86_400_000;

const inWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2026-11-30" as "30 Nov 2026". */
export const dayName = (day: string) => inWords.format(Date.parse(day));

/** The day of a moment: "2026-11-30". */
export const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** Whole days from today: 0 is today, -1 yesterday. */
export const daysUntil = (day: string, now: number) =>
  Math.round((Date.parse(day) - Date.parse(dayAt(now))) / DAY);

export const plusDays = (day: string, days: number) => dayAt(Date.parse(day) + days * DAY);

/** "today", "tomorrow", "in 12 days", "3 days ago". */
export function dayFromNow(day: string, now: number): string {
  const left = daysUntil(day, now);
  if (left === 0) return 'today';
  if (left === 1) return 'tomorrow';
  if (left === -1) return 'yesterday';
  return left > 0 ? `in ${left} days` : `${-left} days ago`;
}

/** "due today", "due in 12 days", "3 days overdue". */
export function dueIn(day: string, now: number): string {
  const left = daysUntil(day, now);
  if (left >= 0) return `due ${dayFromNow(day, now)}`;
  return left === -1 ? '1 day overdue' : `${-left} days overdue`;
}
