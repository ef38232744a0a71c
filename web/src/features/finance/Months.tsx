import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { useSession } from '@/lib/session';
import classes from './Finance.module.css';
import { MonthCard } from './MonthCard';
import { useMonths, useSettlements } from './queries';

/** Billing months from the open one back: counted, closed and sealed, one after the other. */
export function Months() {
  const { hasRole } = useSession();
  const months = useMonths();
  const settlements = useSettlements(hasRole('FINANCE', 'ADMIN'));
  const settled = new Map(settlements.items?.map((each) => [each.month, each]));
  return (
    <Page
      title="Billing months"
      lead="A month ends, stays in grace for late reports, and is then sealed for good. What arrives later is counted in the next one."
    >
      {months.error && !months.items && <ErrorState error={months.error} retry={months.retry} />}
      {!months.items && !months.error && <LoadingRows rows={4} height={110} />}
      {months.items?.length === 0 && (
        <EmptyState title="No month yet">The first one opens with the first execution.</EmptyState>
      )}
      <ul className={classes.months}>
        {months.items?.map((month) => (
          <li key={month.month}>
            <MonthCard month={month} settlement={settled.get(month.month)} />
          </li>
        ))}
      </ul>
      <LoadMore {...months} />
    </Page>
  );
}
