import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { DataTable } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { NextThing } from '@/components/NextThing';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing, isProblem } from '@/lib/api/problem';
import type { InvoiceSummary } from '@/lib/api/revenue';
import { money } from '@/lib/money';
import { plural } from '@/lib/text';
import { usagePath } from '@/lib/usage';
import { invoiceColumns } from './columns';
import { invoicePath, useInvoices } from './queries';

/** What an organisation has to pay for, month by month. */
export function InvoiceList() {
  const { slug = '' } = useParams();
  return (
    <Page
      title="Invoices"
      lead={
        <>
          <Link to={`/me/organisations/${slug}`}>{slug}</Link>: one invoice for each month in which
          something was executed that has a price.
        </>
      }
      actions={
        <Button component={Link} to={usagePath({ organisation: slug })} variant="default">
          Usage
        </Button>
      }
    >
      <Content slug={slug} />
    </Page>
  );
}

function Content({ slug }: { slug: string }) {
  const invoices = useInvoices(slug);
  const { items, error } = invoices;
  if (!items) {
    if (isMissing(error)) return <EmptyState title="There is no such organisation" />;
    if (isProblem(error) && error.status === 403) {
      return (
        <EmptyState title="Not for you to see">Invoices are shown to its people only.</EmptyState>
      );
    }
    return error ? <ErrorState error={error} retry={invoices.retry} /> : <LoadingRows rows={4} />;
  }
  if (items.length === 0) {
    return (
      <EmptyState title="No invoice yet">
        The first one is written when a month is sealed in which you used a skill with a price.
      </EmptyState>
    );
  }
  return (
    <>
      <ToPay open={items.filter(({ state }) => state !== 'PAID')} />
      <div style={{ marginTop: '1.5rem' }}>
        <DataTable
          caption="Invoices, newest first"
          columns={invoiceColumns}
          rows={items}
          keyOf={({ id }) => id}
        />
      </div>
      <LoadMore {...invoices} />
    </>
  );
}

function ToPay({ open }: { open: readonly InvoiceSummary[] }) {
  const first = open.reduce<InvoiceSummary | undefined>(
    (earliest, each) => (!earliest || each.dueOn < earliest.dueOn ? each : earliest),
    undefined,
  );
  if (!first) return <NextThing title="Everything is paid" />;
  const total = open.reduce((sum, { openMinor }) => sum + openMinor, 0);
  return (
    <NextThing
      title={`${money(total, first.currency)} to pay`}
      who="Your organisation"
      by={<Day on={first.dueOn} />}
      action={
        <Button component={Link} to={invoicePath(first.id)} variant="default">
          See the invoice
        </Button>
      }
    >
      {plural(open.length, 'invoice is open', 'invoices are open')}. Name the number when you pay.
    </NextThing>
  );
}
