import { CopyText } from '@/components/CopyText';
import { DataTable, type Column } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { PartnerPayout } from '@/lib/api/payouts';
import { usePayouts } from './queries';
import classes from './Revenue.module.css';
import { payoutState } from './words';

const columns: Column<PartnerPayout>[] = [
  { name: 'Payout', cell: ({ run }) => <CopyText text={run} what="number of the payout run" /> },
  { name: 'State', cell: (payout) => <State payout={payout} /> },
  { name: 'Account', cell: ({ iban }) => iban },
  {
    name: 'Paid on',
    cell: ({ paidOn, executeOn }) =>
      paidOn ? (
        <Day on={paidOn} />
      ) : (
        executeOn && (
          <>
            planned <Day on={executeOn} />
          </>
        )
      ),
  },
  {
    name: 'Reference',
    cell: ({ endToEndId }) => <CopyText text={endToEndId} what="reference" />,
  },
  {
    name: 'Amount',
    number: true,
    wide: true,
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
];

/** What was paid, and what is on its way. */
export function Payouts({ partner }: { partner: string }) {
  const payouts = usePayouts(partner);
  return (
    <Section title="Payouts" id="payouts">
      {payouts.error && !payouts.items && (
        <ErrorState error={payouts.error} retry={payouts.retry} />
      )}
      {!payouts.items && !payouts.error && <LoadingRows rows={2} height={48} />}
      {payouts.items?.length === 0 && <p className={classes.quiet}>Nothing was paid yet.</p>}
      {payouts.items && payouts.items.length > 0 && (
        <DataTable
          caption="Payouts, newest first"
          columns={columns}
          rows={payouts.items}
          keyOf={({ run }) => run}
        />
      )}
      <LoadMore {...payouts} />
    </Section>
  );
}

function State({ payout: { state, runState, reason } }: { payout: PartnerPayout }) {
  const [tone, name] =
    runState === 'CANCELLED' ? (['quiet', 'Called off'] as const) : payoutState[state];
  return (
    <span>
      <Mark tone={tone}>{name}</Mark>
      {reason && <small>{reason}</small>}
    </span>
  );
}
