import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { Money } from '@/components/Money';
import type { DuePayout } from '@/lib/api/payouts';
import classes from './Finance.module.css';
import { standingDetail, standingName } from './words';

interface Props {
  due: readonly DuePayout[];
  /** Only those who are not paid. */
  unpaid?: boolean;
  /** There are others that are not loaded yet. */
  more?: boolean;
}

/** Those who can be paid first, then the others with the reason. */
export function DueTable({ due, unpaid = false, more = false }: Props) {
  const ready = due.filter(({ standing }) => standing === 'READY');
  const others = due.filter(({ standing }) => standing !== 'READY');
  const rows = unpaid ? others : [...ready, ...others];
  const [first] = due;
  if (!first || rows.length === 0) {
    if (more) return null;
    return (
      <p className={classes.quiet}>
        {unpaid ? 'Everybody who is owed something is paid.' : 'Nobody is owed anything.'}
      </p>
    );
  }
  const total = ready.reduce((sum, { dueMinor }) => sum + dueMinor, 0);
  return (
    <DataTable
      caption={unpaid ? 'Partners who are not paid' : 'Partners with a balance'}
      columns={columnsOf(unpaid ? undefined : <Money minor={total} currency={first.currency} />)}
      rows={rows}
      keyOf={({ partner }) => partner.slug}
      footName={unpaid || more ? undefined : 'Ready to be paid'}
    />
  );
}

const columnsOf = (foot: Column<DuePayout>['foot']): Column<DuePayout>[] => [
  {
    name: 'Partner',
    cell: ({ partner }) => <Link to={`/partners/${partner.slug}/revenue`}>{partner.name}</Link>,
  },
  {
    name: 'Standing',
    cell: (due) => {
      const detail = standingDetail(due);
      return (
        <>
          <Mark tone={due.standing === 'READY' ? 'good' : 'quiet'}>
            {standingName[due.standing]}
          </Mark>
          {detail && <small>{detail}</small>}
          {due.pausedUntil && (
            <small>
              until <Moment at={due.pausedUntil} as="day" />
            </small>
          )}
        </>
      );
    },
  },
  {
    name: 'Balance',
    number: true,
    wide: true,
    cell: ({ balanceMinor, currency }) => <Money minor={balanceMinor} currency={currency} />,
  },
  {
    name: 'Due',
    number: true,
    wide: true,
    cell: ({ dueMinor, currency }) => <Money minor={dueMinor} currency={currency} />,
    foot,
  },
];
