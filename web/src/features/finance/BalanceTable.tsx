import { Link } from 'react-router';
import { DataTable } from '@/components/DataTable';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import type { LedgerAccount } from '@/lib/api/revenue';
import classes from './Finance.module.css';
import type { Group } from './words';

interface Props {
  title: string;
  none: string;
  group?: Group<LedgerAccount>;
  currency: string;
  /** The page about the one an account is of. */
  linkOf: (slug: string) => string;
}

const slugOf = ({ account }: LedgerAccount) => account.slice(account.indexOf(':') + 1);

/** The accounts of one kind that have something on them, the most first. */
export function BalanceTable({ title, none, group, currency, linkOf }: Props) {
  const rows = (group?.accounts ?? [])
    .filter(({ balanceMinor }) => balanceMinor !== 0)
    .sort((a, b) => Math.abs(b.balanceMinor) - Math.abs(a.balanceMinor));
  const sign = group?.sign ?? 1;
  return (
    <Section title={title}>
      {rows.length === 0 && <p className={classes.quiet}>{none}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={title}
          columns={[
            {
              name: 'Who',
              cell: (row) => <Link to={linkOf(slugOf(row))}>{slugOf(row)}</Link>,
            },
            {
              name: 'Account',
              cell: ({ account }) => (
                <Link to={`/finance/ledger?account=${encodeURIComponent(account)}`}>{account}</Link>
              ),
            },
            {
              name: 'Amount',
              number: true,
              wide: true,
              cell: ({ balanceMinor }) => <Money minor={sign * balanceMinor} currency={currency} />,
              foot: <Money minor={sign * (group?.balanceMinor ?? 0)} currency={currency} />,
            },
          ]}
          rows={rows}
          keyOf={({ account }) => account}
          footName="Sum"
        />
      )}
    </Section>
  );
}
