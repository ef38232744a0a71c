import { Button } from '@mantine/core';
import { Link, Navigate } from 'react-router';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { Money } from '@/components/Money';
import { NextThing } from '@/components/NextThing';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import type { LedgerAccount } from '@/lib/api/revenue';
import { dayAt } from '@/lib/days';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/useNow';
import { BalanceTable } from './BalanceTable';
import classes from './Finance.module.css';
import { useAccounts, useDue, useMonths, useRuns } from './queries';
import { todoOf } from './todo';
import { grouped } from './words';

/** What is owed to whom, and the next thing to do about it. */
export function FinanceHome() {
  const { hasRole } = useSession();
  const accounts = useAccounts();
  if (!hasRole('FINANCE', 'ADMIN')) return <Navigate to="/finance/months" replace />;
  return (
    <Page title="Finance" lead="From what was executed to what is paid, every amount in the books.">
      <Todo />
      {accounts.error && !accounts.items && (
        <ErrorState error={accounts.error} retry={accounts.retry} />
      )}
      {!accounts.items && !accounts.error && <LoadingRows rows={3} height={100} />}
      {accounts.items && <Balances accounts={accounts.items} more={accounts.hasMore} />}
    </Page>
  );
}

function Todo() {
  const { me } = useSession();
  const months = useMonths();
  const runs = useRuns();
  const due = useDue(dayAt(useNow()));
  if (!months.items || !runs.items || !due.items || !me) {
    return months.error || runs.error || due.error ? null : <LoadingRows rows={1} height={96} />;
  }
  const { title, text, to, button, none } = todoOf({
    months: months.items,
    runs: runs.items,
    due: due.items,
    username: me.username,
  });
  return (
    <NextThing
      title={title}
      who={none ? undefined : 'Finance'}
      yours={!none}
      action={
        to && (
          <Button component={Link} to={to}>
            {button}
          </Button>
        )
      }
    >
      {text}
    </NextThing>
  );
}

/** The others have tables of their own below. */
const shown = new Set(['receivable', 'payable', 'revenue', 'cash']);

function Balances({ accounts, more }: { accounts: readonly LedgerAccount[]; more: boolean }) {
  const currency = accounts[0]?.currency ?? 'EUR';
  const groups = grouped(accounts);
  const of = (wanted: string) => groups.find(({ prefix }) => prefix === wanted);
  return (
    <>
      <div className={classes.figures}>
        <Figures
          figures={groups
            .filter(({ prefix }) => shown.has(prefix))
            .map(({ prefix, name, about, balanceMinor, sign }) => ({
              name,
              value: (
                <Link to={`/finance/ledger#${prefix}`} className={classes.figure}>
                  <Money minor={sign * balanceMinor} currency={currency} />
                </Link>
              ),
              note: about,
            }))}
        />
        {more && <p className={classes.quiet}>Of the first {accounts.length} accounts.</p>}
      </div>
      <BalanceTable
        title="Open invoices"
        none="Every invoice is paid."
        group={of('receivable')}
        currency={currency}
        linkOf={(slug) => `/organisations/${slug}/invoices`}
      />
      <BalanceTable
        title="In suspense"
        none="Nothing was executed without an agreement."
        group={of('suspense')}
        currency={currency}
        linkOf={(slug) => `/partners/${slug}/revenue`}
      />
      <BalanceTable
        title="Held by disputes"
        none="Nothing is held."
        group={of('held')}
        currency={currency}
        linkOf={(slug) => `/partners/${slug}/revenue`}
      />
    </>
  );
}
