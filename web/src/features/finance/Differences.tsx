import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { Money } from '@/components/Money';
import type { RunDifference } from '@/lib/api/payouts';
import { MOST_DIFFERENCES } from './change';
import classes from './Finance.module.css';

interface Props {
  differences: readonly RunDifference[];
  currency: string;
}

/** Against the run before, the greatest first: what a second pair of eyes looks at. */
export function Differences({ differences, currency }: Props) {
  if (differences.length === 0) {
    return <p className={classes.quiet}>It pays the same as the run before.</p>;
  }
  const columns: Column<RunDifference>[] = [
    {
      name: 'Partner',
      cell: ({ partner, lastMinor, nowMinor }) => (
        <>
          <Link to={`/partners/${partner.slug}/revenue`}>{partner.name}</Link>
          {lastMinor === undefined && <small>new in this run</small>}
          {nowMinor === 0 && <small>no longer in it</small>}
        </>
      ),
    },
    {
      name: 'Last run',
      number: true,
      wide: true,
      cell: ({ lastMinor }) =>
        lastMinor === undefined ? '–' : <Money minor={lastMinor} currency={currency} />,
    },
    {
      name: 'This run',
      number: true,
      wide: true,
      cell: ({ nowMinor }) => <Money minor={nowMinor} currency={currency} />,
    },
    {
      name: 'Difference',
      number: true,
      wide: true,
      cell: ({ lastMinor = 0, nowMinor }) => (
        <Money minor={nowMinor - lastMinor} currency={currency} signed />
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption="Differences to the run before"
        columns={columns}
        rows={differences}
        keyOf={({ partner }) => partner.slug}
      />
      {differences.length === MOST_DIFFERENCES && (
        <p className={classes.quiet}>These are the {MOST_DIFFERENCES} greatest.</p>
      )}
    </>
  );
}
