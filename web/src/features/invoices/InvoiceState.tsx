import { Mark } from '@/components/Mark';
import type { InvoiceSummary } from '@/lib/api/revenue';
import { dayAt } from '@/lib/days';
import { useNow } from '@/lib/useNow';

/** Whether it is paid; an open one is overdue from the day after its last day. */
export function InvoiceState({ invoice: { state, dueOn } }: { invoice: InvoiceSummary }) {
  const today = dayAt(useNow());
  if (state === 'PAID') return <Mark tone="good">Paid</Mark>;
  return dueOn < today ? <Mark tone="bad">Overdue</Mark> : <Mark tone="open">Open</Mark>;
}
