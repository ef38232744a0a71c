import { DataTable } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import { tierName } from '@/lib/agreements';
import type { Forecast } from '@/lib/api/payouts';
import { money } from '@/lib/money';
import { monthName } from '@/lib/months';
import classes from './RevenueModel.module.css';
import { ShareBar } from './ShareBar';

/** The answer in a sentence, as a bar, and month by month. */
export function Outcome({ forecast }: { forecast: Forecast }) {
  const { grossMinor, partnerMinor, currency, tier, payouts } = forecast;
  const { minimumPayoutMinor, firstPayoutOn, netDays } = forecast;
  const amount = (minor: number) => <Money minor={minor} currency={currency} />;
  const paid = payouts.reduce((sum, { payoutMinor }) => sum + payoutMinor, 0);
  return (
    <>
      <p className={classes.keep}>
        <span>You keep</span>
        <b>{money(partnerMinor, currency)}</b>
        <span>
          of {money(grossMinor, currency)} a month, with {tierName[tier]}
        </span>
      </p>
      <ShareBar forecast={forecast} />
      <p className={classes.note}>
        {firstPayoutOn ? (
          <>
            The first payout would come on <Day on={firstPayoutOn} />.
          </>
        ) : (
          'No payout within twelve months: it stays below the minimum.'
        )}{' '}
        A month is paid {netDays} days after its statement. The least that is paid is{' '}
        {money(minimumPayoutMinor, currency)}; what is below is carried over.
      </p>
      <Section title="The next twelve months">
        <DataTable
          caption="Payouts month by month"
          columns={[
            { name: 'Month', cell: ({ month }) => monthName(month) },
            {
              name: 'Paid on',
              cell: ({ on, payoutMinor }) => payoutMinor > 0 && <Day on={on} />,
            },
            {
              name: 'Your share',
              number: true,
              wide: true,
              cell: () => amount(partnerMinor),
              foot: amount(partnerMinor * payouts.length),
            },
            {
              name: 'Carried over',
              number: true,
              wide: true,
              cell: ({ carriedOverMinor }) => amount(carriedOverMinor),
            },
            {
              name: 'Payout',
              number: true,
              wide: true,
              cell: ({ payoutMinor }) => (payoutMinor ? amount(payoutMinor) : '–'),
              foot: amount(paid),
            },
          ]}
          rows={payouts}
          keyOf={({ month }) => month}
          footName="All twelve"
        />
      </Section>
    </>
  );
}
