import type { Tone } from '@/components/Mark';
import type { MonthState } from '@/lib/api/billingmonths';
import type { DuePayout, PayoutItemState, PayoutStanding, RunState } from '@/lib/api/payouts';
import { money } from '@/lib/money';

type Words = readonly [tone: Tone, name: string];

export const monthState: Record<MonthState, Words> = {
  OPEN: ['open', 'Open'],
  GRACE: ['waiting', 'Grace'],
  CLOSING: ['waiting', 'Being sealed'],
  SEALED: ['good', 'Sealed'],
};

export const runState: Record<RunState, Words> = {
  DRY_RUN: ['quiet', 'Dry run'],
  PREPARED: ['waiting', 'Waits for release'],
  RELEASED: ['open', 'Released'],
  PAID: ['good', 'Paid'],
  CANCELLED: ['quiet', 'Called off'],
};

export const itemState: Record<PayoutItemState, Words> = {
  PENDING: ['open', 'To be paid'],
  DROPPED: ['quiet', 'Dropped'],
  PAID: ['good', 'Paid'],
  RETURNED: ['bad', 'Returned'],
};

export const standingName: Record<PayoutStanding, string> = {
  READY: 'Ready',
  NEGATIVE: 'Set off against what comes next',
  NOT_YET_DUE: 'Not due yet',
  HELD: 'Held by a dispute',
  SUSPENDED: 'Suspended',
  TERMINATED: 'Ended: its last payout is decided by name',
  BELOW_MINIMUM: 'Below the minimum',
  NO_DETAILS: 'No payout details',
  NOT_VERIFIED: 'Details not verified',
  PAUSED: 'Paused after a change of details',
};

/** All for which a partner is not paid. */
export const unpaidStandings = (Object.keys(standingName) as PayoutStanding[]).filter(
  (standing) => standing !== 'READY',
);

/** "Entries sum to zero" of "entries-sum-to-zero". */
export const checkName = (code: string) =>
  code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

/** What more there is to say about why a partner is not paid. */
export function standingDetail(due: DuePayout): string | undefined {
  switch (due.standing) {
    case 'BELOW_MINIMUM':
      return `paid from ${money(due.minimumMinor, due.currency)}`;
    case 'HELD':
      return `${money(due.heldMinor, due.currency)} held`;
    default:
      return undefined;
  }
}

/** In the order in which one thinks of them; an account is named by what stands before the colon. */
const groups: readonly (readonly [prefix: string, name: string, about: string, sign: 1 | -1])[] = [
  ['receivable', 'Receivable', 'what consumers owe', 1],
  ['payable', 'Payable', 'what partners are owed', -1],
  ['held', 'Held', 'kept back by disputes', -1],
  ['suspense', 'Suspense', 'executed without an agreement in force', -1],
  ['revenue', 'Revenue', 'the share of CVF', -1],
  ['penalties', 'Penalties', 'for missed service levels', -1],
  ['cash', 'Cash', 'come in less gone out', 1],
  ['clearing', 'Clearing', 'zero after each settlement', 1],
];

export interface Group<A> {
  prefix: string;
  name: string;
  about: string;
  accounts: A[];
  balanceMinor: number;
  /** -1 where a credit is what one would call the amount. */
  sign: 1 | -1;
}

/** Accounts by their kind, with what each kind comes to. */
export function grouped<A extends { account: string; balanceMinor: number }>(
  accounts: readonly A[],
): Group<A>[] {
  const kindOf = ({ account }: A) => account.split(':')[0] ?? account;
  const known = new Set(groups.map(([prefix]) => prefix));
  const others = [...new Set(accounts.map(kindOf))].filter((kind) => !known.has(kind));
  return [...groups, ...others.map((kind) => [kind, kind, '', 1] as const)]
    .map(([prefix, name, about, sign]) => {
      const own = accounts.filter((account) => kindOf(account) === prefix);
      const balanceMinor = own.reduce((sum, each) => sum + each.balanceMinor, 0);
      return { prefix, name, about, accounts: own, balanceMinor, sign };
    })
    .filter(({ accounts: own }) => own.length > 0);
}
