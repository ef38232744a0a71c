import type { PayoutDetails } from '@/lib/api/payouts';
import type { StatementSummary } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import { money } from '@/lib/money';

const FINANCE = 'CVF finance';

export interface Next {
  title: string;
  text?: string;
  /** Absent where nobody has to do anything. */
  who?: string;
  /** A day. */
  by?: string;
  /** The payout details have to be entered. */
  enter?: boolean;
}

/** What stands between a partner and its next payout. */
export function nextOf(details: PayoutDetails, latest?: StatementSummary): Next {
  return ofDetails(details) ?? ofStatement(latest);
}

function ofDetails({ state, verification, pausedUntil }: PayoutDetails): Next | undefined {
  switch (state) {
    case 'MISSING':
      return {
        title: 'Say where you are paid',
        text: 'Nothing can be paid without an account. CVF finance verifies it once.',
        who: 'You',
        enter: true,
      };
    case 'REJECTED':
      return {
        title: 'Correct your payout details',
        text: verification?.note,
        who: 'You',
        enter: true,
      };
    case 'UNVERIFIED':
      return {
        title: 'Your payout details are being verified',
        text: 'Nothing is paid before that.',
        who: FINANCE,
      };
    case 'VERIFIED':
      return pausedUntil
        ? {
            title: 'Payouts are paused',
            text: 'The payout details were changed. If that was none of you, change them back and tell CVF finance.',
            who: 'Nobody, it ends by itself',
            by: pausedUntil.slice(0, 10),
          }
        : undefined;
  }
}

function ofStatement(latest?: StatementSummary): Next {
  if (!latest) {
    return {
      title: 'Your first statement comes with the end of the month',
      text: 'Three days after it ends a month is sealed, and what was executed in it is settled.',
    };
  }
  const { state, month, payableMinor, currency, dueOn } = latest;
  const amount = money(payableMinor, currency);
  switch (state) {
    case 'ISSUED':
      return {
        title: `${amount} is to be paid to you`,
        text: `By the statement of ${monthName(month)}.`,
        who: FINANCE,
        by: dueOn,
      };
    case 'HELD':
      return {
        title: `A dispute holds ${monthName(month)} back`,
        text: 'What it is about is released or reversed when the case is decided.',
        who: 'The mediator',
      };
    case 'CARRIED_OVER':
      return payableMinor < 0
        ? {
            title: `${money(-payableMinor, currency)} is set off against what comes next`,
            text: 'More was taken back than earned.',
          }
        : {
            title: `${amount} is carried over`,
            text: 'It is paid together with the next months once it reaches the minimum of your agreement.',
          };
    case 'PAID':
      return { title: 'Everything is paid', text: 'The next statement comes with the next month.' };
  }
}
