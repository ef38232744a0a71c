import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { plural } from '@/lib/text';
import { useHashTarget } from '@/lib/useHashTarget';
import classes from './Finance.module.css';
import { useAccounts } from './queries';
import { grouped } from './words';

/** Balances by kind of account; a kind opens to its accounts, an account to its entries. */
export function Accounts({ accountPath }: { accountPath: (account: string) => string }) {
  const accounts = useAccounts();
  useHashTarget();
  const currency = accounts.items?.[0]?.currency ?? 'EUR';
  return (
    <Section title="Accounts" aside={<span className={classes.quiet}>Credits are negative</span>}>
      {accounts.error && !accounts.items && (
        <ErrorState error={accounts.error} retry={accounts.retry} />
      )}
      {!accounts.items && !accounts.error && <LoadingRows rows={6} height={36} />}
      {accounts.items?.length === 0 && <p className={classes.quiet}>Nothing is booked yet.</p>}
      {grouped(accounts.items ?? []).map((group) => (
        <details key={group.prefix} id={group.prefix} className={classes.group}>
          <summary>
            <span>
              <b>{group.name}</b> <small>{group.about}</small>
            </span>
            <Money minor={group.balanceMinor} currency={currency} plain />
          </summary>
          <ul>
            {group.accounts.map(({ account, balanceMinor, postings }) => (
              <li key={account}>
                <span>
                  <Link to={accountPath(account)}>{account}</Link>{' '}
                  <small>{plural(postings, 'posting')}</small>
                </span>
                <Money minor={balanceMinor} currency={currency} plain />
              </li>
            ))}
          </ul>
        </details>
      ))}
      <LoadMore {...accounts} />
    </Section>
  );
}
