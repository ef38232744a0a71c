import type { DayOff } from '@/lib/api/maintenance';

/** Lines of "2026-12-24 Christmas Eve". */
export const linesOf = (days: readonly DayOff[]) =>
  days.map(({ day, name }) => `${day} ${name}`).join('\n');

const line = /^(\d{4}-\d\d-\d\d)\s+(\S.*)$/;

const isDay = (day: string) => !Number.isNaN(Date.parse(day));

const lines = (text: string) =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);

/** What is wrong with the lines; nothing when all can be read. */
export function faultOf(text: string): string | undefined {
  const bad = lines(text).find((each) => !isDay(line.exec(each)?.[1] ?? ''));
  return bad && `“${bad}” is no day and name, such as 2026-12-24 Christmas Eve.`;
}

export const daysOf = (text: string): DayOff[] =>
  lines(text).flatMap((each) => {
    const [, day, name] = line.exec(each) ?? [];
    return day && name ? [{ day, name: name.trim() }] : [];
  });
