import { Link } from 'react-router';
import type { Column } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { Money } from '@/components/Money';
import type { InvoiceSummary } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import { count } from '@/lib/text';
import { InvoiceState } from './InvoiceState';
import { invoicePath } from './queries';

/** An invoice as a row, where it is clear whose it is. */
export const invoiceColumns: readonly Column<InvoiceSummary>[] = [
  {
    name: 'Invoice',
    cell: ({ id, month }) => (
      <>
        <Link to={invoicePath(id)}>{monthName(month)}</Link>
        <small>{id}</small>
      </>
    ),
  },
  { name: 'State', cell: (invoice) => <InvoiceState invoice={invoice} /> },
  { name: 'Due', cell: ({ dueOn }) => <Day on={dueOn} /> },
  { name: 'Executions', number: true, wide: true, cell: ({ executions }) => count(executions) },
  amount('Total', ({ totalMinor }) => totalMinor),
  amount('Paid', ({ paidMinor }) => paidMinor),
  amount('Open', ({ openMinor }) => openMinor),
];

function amount(name: string, of: (invoice: InvoiceSummary) => number): Column<InvoiceSummary> {
  return {
    name,
    number: true,
    wide: true,
    cell: (invoice) => <Money minor={of(invoice)} currency={invoice.currency} />,
  };
}
