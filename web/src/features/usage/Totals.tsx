import { Figures, type Figure } from '@/components/Figures';
import type { UsageCounts } from '@/lib/api/usage';
import { percent } from '@/lib/points';
import { count } from '@/lib/text';
import { successRate } from '@/lib/usage';
import type { Scope } from './view';

/** The counts of a time; a publisher's own executions stand apart. */
export function Totals({ total, scope }: { total: UsageCounts; scope: Scope }) {
  const rate = successRate(total);
  const figures: Figure[] = [
    { name: 'Executions', value: count(total.executions), note: `${count(total.quantity)} units` },
    {
      name: 'Succeeded',
      value: rate === undefined ? '–' : percent(rate),
      note: `${count(total.succeeded)} executions`,
    },
    { name: 'Failed', value: count(total.failed), note: 'counted, never billed' },
  ];
  if (scope.kind === 'partner') {
    figures.push({ name: 'Your own', value: count(total.own), note: 'apart, never billed' });
  }
  return <Figures figures={figures} />;
}
