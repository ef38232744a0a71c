import type { Bar } from '@/components/BarTable';
import { count } from '@/lib/text';

export interface Counted {
  key: string;
  name: string;
  count: number;
  /** The list behind the count; counts of nothing lead nowhere. */
  to?: string;
}

/** Bars against the longest, in the order given; the names link to what is counted. */
export function barsOf(rows: readonly Counted[], link: (row: Counted) => Bar['name']): Bar[] {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return rows.map((row) => ({
    key: row.key,
    name: row.to && row.count > 0 ? link(row) : row.name,
    share: row.count / most,
    value: count(row.count),
  }));
}

/** Counts in the order of `all`; what the server leaves out has none. */
export const inOrder = <T extends string>(
  all: readonly T[],
  counted: readonly { key: string; count: number }[],
): { key: T; count: number }[] =>
  all.map((key) => ({ key, count: counted.find((each) => each.key === key)?.count ?? 0 }));
