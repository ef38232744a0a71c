import { DataTable } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import { tierName } from '@/lib/agreements';
import type { Tier } from '@/lib/api/agreements';
import type { Forecast } from '@/lib/api/payouts';
import { money } from '@/lib/money';
import { monthName } from '@/lib/months';
import { carried } from './inputs';
import classes from './RevenueModel.module.css';
import { ShareBar } from './ShareBar';

interface Props {
  forecast: Forecast;
  tier: Tier;
}

/** The answer in a sentence, as a bar, and month by month. */
export function Outcome({ forecast, tier }: Props) {
  const { grossMinor, partnerMinor, currency, minimumPayoutMinor, firstPayoutOn } = forecast;
  const amount = (minor: number) => <Money minor={minor} currency={currency} />;
  const months = carried(partnerMinor, forecast.payouts);
  const paid = months.reduce((sum, { payoutMinor }) => sum + payoutMinor, 0);
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
        The least that is paid out is {money(minimumPayoutMinor, currency)}; what is below is
        carried over.
      </p>
      <Section title="The next twelve months">
        <DataTable
          caption="Payouts month by month"
          columns={[
            { name: 'Month', cell: ({ month }) => monthName(month) },
            {
              name: 'Your share',
              number: true,
              wide: true,
              cell: () => amount(partnerMinor),
              foot: amount(partnerMinor * months.length),
            },
            {
              name: 'Carried over',
              number: true,
              wide: true,
              cell: ({ leftMinor }) => amount(leftMinor),
            },
            { name: 'Paid on', cell: ({ on }) => on && <Day on={on} /> },
            {
              name: 'Payout',
              number: true,
              wide: true,
              cell: ({ payoutMinor }) => (payoutMinor ? amount(payoutMinor) : '–'),
              foot: amount(paid),
            },
          ]}
          rows={months}
          keyOf={({ month }) => month}
          footName="All twelve"
        />
      </Section>
    </>
  );
}
