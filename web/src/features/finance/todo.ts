import type { BillingMonth } from '@/lib/api/billingmonths';
import type { DuePayout, RunSummary } from '@/lib/api/payouts';
import { monthName } from '@/lib/months';
import { money } from '@/lib/money';
import { plural } from '@/lib/text';

export interface Todo {
  title: string;
  text?: string;
  to?: string;
  button?: string;
  /** Nothing has to be done. */
  none?: boolean;
}

interface Known {
  months: readonly BillingMonth[];
  runs: readonly RunSummary[];
  due: readonly DuePayout[];
  username: string;
}

/** The first thing finance has to do, in the order of a month's life. */
export function todoOf({ months, runs, due, username }: Known): Todo {
  // Months are sealed one after the other, so the oldest comes first.
  const sealable = [...months].reverse().find(({ actions }) => actions.includes('SEAL'));
  if (sealable) {
    return {
      title: `Seal ${monthName(sealable.month)}`,
      text: 'Its grace is over. Statements and invoices follow by themselves.',
      to: '/finance/months',
      button: 'To the months',
    };
  }
  const open = runs.find(({ state }) => state === 'PREPARED' || state === 'RELEASED');
  if (open) return ofRun(open, username);
  const ready = due.filter(({ standing }) => standing === 'READY');
  const [first] = ready;
  if (first) {
    const total = ready.reduce((sum, { dueMinor }) => sum + dueMinor, 0);
    return {
      title: `Pay ${money(total, first.currency)} to ${plural(ready.length, 'partner')}`,
      text: 'Their statements are due and nothing stands against it.',
      to: '/finance/payouts/new',
      button: 'Prepare a run',
    };
  }
  return { title: 'Nothing has to be done now', none: true };
}

function ofRun(run: RunSummary, username: string): Todo {
  const { id, state, totalMinor, currency, preparedBy } = run;
  const to = `/finance/payouts/${id}`;
  const amount = money(totalMinor, currency);
  if (state === 'RELEASED') {
    return {
      title: `Have the bank pay ${amount}`,
      text: `${id} is released. Record it here once it is paid.`,
      to,
      button: 'To the run',
    };
  }
  return preparedBy.username === username
    ? {
        title: `Ask somebody else to release ${id}`,
        text: `You have prepared it: ${amount}.`,
        to,
        button: 'To the run',
      }
    : {
        title: `Release ${id}, or call it off`,
        text: `${preparedBy.username} has prepared it: ${amount}.`,
        to,
        button: 'Look at it',
      };
}
