import { SegmentedControl } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { InvoiceState, InvoiceSummary } from '@/lib/api/revenue';
import { invoiceColumns } from './columns';
import { useAllInvoices } from './queries';

const states: readonly { value: InvoiceState | ''; label: string }[] = [
  { value: '', label: 'All' },
  { value: 'OPEN', label: 'Open' },
  { value: 'OVERDUE', label: 'Overdue' },
  { value: 'PAID', label: 'Paid' },
];

const [invoice, ...others] = invoiceColumns;

const columns: Column<InvoiceSummary>[] = [
  ...(invoice ? [invoice] : []),
  {
    name: 'Organisation',
    cell: ({ organisation }) => (
      <Link to={`/organisations/${organisation}/invoices`}>{organisation}</Link>
    ),
  },
  ...others,
];

/** For those who keep the books: what every consumer owes, and who is late. */
export function AllInvoices() {
  const [params, setParams] = useSearchParams();
  const state = states.find(({ value }) => value === params.get('state'))?.value ?? '';
  return (
    <Page
      title="Invoices"
      lead="One for each consumer and month. Payments and refunds are booked on the invoice itself."
    >
      <SegmentedControl
        aria-label="State"
        data={[...states]}
        value={state}
        onChange={(next) => setParams(next ? { state: next } : {}, { replace: true })}
        mb="lg"
      />
      <List state={state} />
    </Page>
  );
}

function List({ state }: { state: InvoiceState | '' }) {
  const invoices = useAllInvoices(state);
  const { items, error } = invoices;
  if (error && !items) return <ErrorState error={error} retry={invoices.retry} />;
  if (!items) return <LoadingRows rows={6} height={52} />;
  if (items.length === 0) {
    return (
      <EmptyState title="No such invoice">
        {state ? 'None is in this state.' : 'They are written when a month is sealed.'}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Invoices, newest first"
        columns={columns}
        rows={items}
        keyOf={({ id }) => id}
        stale={invoices.stale}
      />
      <LoadMore {...invoices} />
    </>
  );
}
