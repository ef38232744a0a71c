import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { Day } from '@/components/Day';
import { Facts } from '@/components/Facts';
import { Moment } from '@/components/Moment';
import { Money } from '@/components/Money';
import type { Invoice } from '@/lib/api/revenue';
import { count } from '@/lib/text';
import { usagePath } from '@/lib/usage';

export function InvoiceFacts({ invoice }: { invoice: Invoice }) {
  const { month, organisation, executions, issuedAt, dueOn, payments, refunds, currency } = invoice;
  return (
    <Facts
      label="About this invoice"
      facts={[
        {
          name: 'Executions',
          value: (
            <Link to={usagePath({ organisation: organisation.slug, span: month })}>
              {count(executions)}
            </Link>
          ),
        },
        { name: 'Issued on', value: <Moment at={issuedAt} as="day" /> },
        { name: 'Due on', value: <Day on={dueOn} /> },
        payments.length > 0 && {
          name: payments.length === 1 ? 'Payment' : 'Payments',
          value: payments.map(({ amountMinor, paidOn, reference }) => (
            <div key={paidOn + reference}>
              <Money minor={amountMinor} currency={currency} /> on <Day on={paidOn} />
              <small>
                <CopyText text={reference} what="reference" />
              </small>
            </div>
          )),
        },
        refunds.length > 0 && {
          name: refunds.length === 1 ? 'Refund' : 'Refunds',
          value: refunds.map(({ id, amountMinor, reason, refundedAt }) => (
            <div key={id}>
              <Money minor={amountMinor} currency={currency} />, <Moment at={refundedAt} as="day" />
              <small>{reason}</small>
            </div>
          )),
        },
      ]}
    />
  );
}
