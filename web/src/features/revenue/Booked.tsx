import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { DataTable, type Column } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { Money } from '@/components/Money';
import type { Statement, StatementEntry } from '@/lib/api/revenue';
import { entryName, referencePath } from '@/lib/ledger';
import { useSession } from '@/lib/session';

/** What was booked, and what each entry adds to what the partner is owed. */
export function Booked({ statement: { entries, currency } }: { statement: Statement }) {
  const sum = entries.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const columns: Column<StatementEntry>[] = [
    {
      name: 'Entry',
      cell: ({ description, kind }) => (
        <>
          {description}
          <small>{entryName[kind]}</small>
        </>
      ),
    },
    { name: 'Booked on', cell: ({ bookedOn }) => <Day on={bookedOn} /> },
    { name: 'Reference', cell: ({ reference }) => <Reference reference={reference} /> },
    {
      name: 'Owed to the partner',
      number: true,
      wide: true,
      cell: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} signed />,
      foot: <Money minor={sum} currency={currency} signed />,
    },
  ];
  return (
    <DataTable
      caption="Entries of the statement"
      columns={columns}
      rows={entries}
      keyOf={({ id }) => id}
      footName="Sum"
    />
  );
}

/** Payout runs are for those who keep the books; everybody else takes the reference along. */
function Reference({ reference }: { reference: string }) {
  const { hasRole } = useSession();
  const to = referencePath(reference);
  const open = !to?.startsWith('/finance/') || hasRole('FINANCE', 'ADMIN');
  return to && open ? (
    <Link to={to}>{reference}</Link>
  ) : (
    <CopyText text={reference} what="reference" />
  );
}
