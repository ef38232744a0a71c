import type { Granularity } from '@/lib/api/usage';
import { dayAt, plusDays } from '@/lib/days';
import { firstDay, isMonth, lastDay, monthAt, plusMonths } from '@/lib/months';

/** Whose executions: what an organisation had executed, or what was executed of a partner. */
export type Scope = { kind: 'organisation' | 'partner'; slug: string };

export interface View {
  scope?: Scope;
  /** A number of days up to today, YEAR for the last twelve months, or one month. */
  span: string;
  skill: string;
  /** Of a partner's executions, those of one organisation. */
  consumer: string;
  /** One day and its single executions. */
  day: string;
}

export const spans: readonly { value: string; label: string }[] = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: 'YEAR', label: '12 months' },
];

const DEFAULT_SPAN = '30';
const isSpan = (text: string) => spans.some(({ value }) => value === text) || isMonth(text);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

export function readView(params: URLSearchParams): View {
  const get = (name: string) => params.get(name) ?? '';
  const scope: Scope | undefined = get('partner')
    ? { kind: 'partner', slug: get('partner') }
    : get('organisation')
      ? { kind: 'organisation', slug: get('organisation') }
      : undefined;
  return {
    scope,
    span: isSpan(get('span')) ? get('span') : DEFAULT_SPAN,
    skill: get('skill'),
    consumer: get('consumer'),
    day: isDay(get('day')) ? get('day') : '',
  };
}

export function writeView({ scope, span, skill, consumer, day }: View): URLSearchParams {
  const params = new URLSearchParams();
  if (scope) params.set(scope.kind, scope.slug);
  if (span !== DEFAULT_SPAN) params.set('span', span);
  if (skill) params.set('skill', skill);
  if (consumer) params.set('consumer', consumer);
  if (day) params.set('day', day);
  return params;
}

export interface Range {
  from: string;
  /** The last day that belongs to it. */
  to: string;
  granularity: Granularity;
}

export function rangeOf({ span, day }: Pick<View, 'span' | 'day'>, now: number): Range {
  const today = dayAt(now);
  if (day) return { from: day, to: day, granularity: 'HOUR' };
  if (isMonth(span)) return { from: firstDay(span), to: lastDay(span), granularity: 'DAY' };
  if (span === 'YEAR') {
    return { from: firstDay(plusMonths(monthAt(now), -11)), to: today, granularity: 'MONTH' };
  }
  return { from: plusDays(today, 1 - Number(span)), to: today, granularity: 'DAY' };
}
