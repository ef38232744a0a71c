import { Mark, type Tone } from '@/components/Mark';
import type { InvoiceState as State } from '@/lib/api/revenue';

const words: Record<State, readonly [tone: Tone, name: string]> = {
  OPEN: ['open', 'Open'],
  OVERDUE: ['bad', 'Overdue'],
  PAID: ['good', 'Paid'],
};

export function InvoiceState({ invoice: { state } }: { invoice: { state: State } }) {
  const [tone, name] = words[state];
  return <Mark tone={tone}>{name}</Mark>;
}
