import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Money } from '@/components/Money';
import { ProgressLine } from '@/components/ProgressLine';
import { monthName } from '@/lib/months';
import { organisationPath, budgetQuery } from '@/lib/usageQueries';
import classes from './Usage.module.css';

/** What the running month has cost so far. Beside the counts, so its absence is no error. */
export function Budget({ organisation }: { organisation: string }) {
  const { data } = useQuery(budgetQuery(organisation));
  if (!data) return null;
  const { monthlyMinor, spentMinor, currency, month } = data;
  const settings = `/me${organisationPath(organisation)}#budget`;
  const percent = data.percent ?? 0;
  return (
    <section className={classes.budget} aria-label="Spending this month">
      <div>
        <p className={classes.spent}>
          <Money minor={spentMinor} currency={currency} />
        </p>
        <p className={classes.quiet}>spent in {monthName(month)} so far, estimated</p>
      </div>
      <div className={classes.limit}>
        {monthlyMinor === undefined ? (
          <p className={classes.quiet}>
            No budget is set. <Link to={settings}>Set one</Link> to be told before it is used up.
          </p>
        ) : (
          <>
            <ProgressLine name="budget" percent={percent}>
              of <Money minor={monthlyMinor} currency={currency} />
              {percent >= 100 && ', used up'}
            </ProgressLine>
            <p className={classes.quiet}>
              <Link to={settings}>Budget</Link> ·{' '}
              <Link to={`${organisationPath(organisation)}/invoices`}>Invoices</Link>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
