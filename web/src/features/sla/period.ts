import { dayAt, plusDays } from '@/lib/days';
import { firstDay, isMonth, lastDay, monthAt, monthName, plusMonths } from '@/lib/months';

/** Both days belong to it, in UTC. */
export interface Period {
  from: string;
  to: string;
}

const MOST_DAYS = 400;
const MONTHS = 12;

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** This month up to today, unless the address says otherwise. */
export function readPeriod(params: URLSearchParams, now: number): Period {
  const month = params.get('month') ?? '';
  if (isMonth(month)) return { from: firstDay(month), to: lastDay(month) };
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  if (isDay(from) && isDay(to) && !rangeFault(from, to)) return { from, to };
  return thisMonth(now);
}

export const thisMonth = (now: number): Period => ({
  from: firstDay(monthAt(now)),
  to: lastDay(monthAt(now)),
});

/** What is wrong with a range of days; nothing when it can be asked for. */
export function rangeFault(from: string, to: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'Choose both days.';
  if (to < from) return 'It ends before it begins.';
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days > MOST_DAYS ? `Choose at most ${MOST_DAYS} days.` : undefined;
}

export const monthOf = ({ from, to }: Period): string | undefined => {
  const month = from.slice(0, 7);
  return from === firstDay(month) && to === lastDay(month) ? month : undefined;
};

/** As the address has it; the month that runs needs no word. */
export function writePeriod(period: Period, now: number): URLSearchParams {
  const params = new URLSearchParams();
  const month = monthOf(period);
  if (month === monthAt(now)) return params;
  if (month) params.set('month', month);
  else {
    params.set('from', period.from);
    params.set('to', period.to);
  }
  return params;
}

/** The months one can choose by name, the newest first. */
export const monthChoice = (now: number) =>
  Array.from({ length: MONTHS }, (_, index) => plusMonths(monthAt(now), -index)).map((month) => ({
    value: month,
    label: monthName(month),
  }));

export const lastDays = (days: number, now: number): Period => ({
  from: plusDays(dayAt(now), 1 - days),
  to: dayAt(now),
});
