import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Arithmetic, type Term } from '@/components/Arithmetic';
import { Beside } from '@/components/Beside';
import { CopyText } from '@/components/CopyText';
import { Day } from '@/components/Day';
import { Downloads } from '@/components/Downloads';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing } from '@/lib/api/problem';
import type { Invoice } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import { plural } from '@/lib/text';
import { InvoiceFacts } from './InvoiceFacts';
import classes from './Invoices.module.css';
import { InvoiceState } from './InvoiceState';
import { Lines } from './Lines';
import { PaymentDialog } from './PaymentDialog';
import { fileUrl, invoiceQuery } from './queries';

/** One month of one consumer: what is to be paid, and for which executions. */
export function InvoicePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(invoiceQuery(id));
  return (
    <Page
      title={data ? `Invoice for ${monthName(data.month)}` : 'Invoice'}
      lead={data ? <Kicker invoice={data} /> : id}
      actions={
        data && (
          <Downloads
            of={`Invoice ${data.id}`}
            files={[
              { name: 'PDF', href: fileUrl(id, 'pdf') },
              { name: 'CSV', href: fileUrl(id, 'csv') },
            ]}
          />
        )
      }
    >
      {isMissing(error) && <EmptyState title="There is no such invoice" />}
      {error && !isMissing(error) && !data && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingRows rows={4} height={110} />}
      {data && <Body invoice={data} />}
    </Page>
  );
}

function Kicker({ invoice }: { invoice: Invoice }) {
  const { id, organisation, state, dueOn } = invoice;
  return (
    <span className={classes.kicker}>
      <Link to={`/organisations/${organisation.slug}/invoices`}>{organisation.name}</Link>
      <CopyText text={id} what="number of the invoice" />
      <InvoiceState invoice={invoice} />
      {state !== 'PAID' && (
        <span>
          due on <Day on={dueOn} />
        </span>
      )}
    </span>
  );
}

function Body({ invoice }: { invoice: Invoice }) {
  const [paying, setPaying] = useState(false);
  const { month, currency, actions } = invoice;
  return (
    <>
      <Beside side={<InvoiceFacts invoice={invoice} />}>
        <Arithmetic
          caption={`What is to be paid for ${monthName(month)}`}
          currency={currency}
          terms={termsOf(invoice)}
        />
        {actions.includes('BOOK_PAYMENT') && (
          <Group mt="md">
            <Button variant="default" onClick={() => setPaying(true)}>
              Record a payment
            </Button>
          </Group>
        )}
      </Beside>
      <Section title="Lines" id="lines">
        <Lines invoice={invoice} />
      </Section>
      {paying && <PaymentDialog invoice={invoice} onClose={() => setPaying(false)} />}
    </>
  );
}

function termsOf({ totalMinor, refundedMinor, paidMinor, openMinor, executions }: Invoice): Term[] {
  const terms: Term[] = [
    {
      name: 'Total',
      note: `${plural(executions, 'execution')} at the prices in force`,
      minor: totalMinor,
    },
  ];
  if (refundedMinor)
    terms.push({
      name: 'Given back',
      note: 'by refunds, or for want of an agreement',
      minor: -refundedMinor,
    });
  if (paidMinor) terms.push({ name: 'Paid', minor: -paidMinor });
  terms.push({ name: openMinor < 0 ? 'To your credit' : 'Open', minor: openMinor, sum: true });
  return terms;
}
