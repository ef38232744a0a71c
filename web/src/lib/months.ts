import { dayAt, plusDays } from './days';

// Billing months, "2026-11", in UTC as the server counts them.

const inWords = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "November 2026". */
export const monthName = (month: string) => inWords.format(Date.parse(`${month}-01`));

export const monthAt = (moment: number) => dayAt(moment).slice(0, 7);

export const firstDay = (month: string) => `${month}-01`;

export function plusMonths(month: string, months: number): string {
  const first = new Date(`${month}-01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return monthAt(first.getTime());
}

export const lastDay = (month: string) => plusDays(firstDay(plusMonths(month, 1)), -1);

export const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
