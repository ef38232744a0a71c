import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { DataTable, type Column } from '@/components/DataTable';
import { Mark } from '@/components/Mark';
import { Money } from '@/components/Money';
import type { PayoutItem } from '@/lib/api/payouts';
import { itemState } from './words';

interface Props {
  items: readonly PayoutItem[];
  currency: string;
  total: ReactNode;
  /** Offered for what was paid and came back later. */
  onReturn?: (item: PayoutItem) => void;
}

/** What a run pays to whom, on which account. */
export function Items({ items, currency, total, onReturn }: Props) {
  const columns: Column<PayoutItem>[] = [
    {
      name: 'Partner',
      cell: ({ partner, finalPayment }) => (
        <>
          <Link to={`/partners/${partner.slug}/revenue`}>{partner.name}</Link>
          {finalPayment && <small>last payout</small>}
        </>
      ),
    },
    {
      name: 'Account',
      cell: ({ holder, iban, endToEndId }) => (
        <>
          {holder}
          <small>{iban}</small>
          {endToEndId && (
            <small>
              <CopyText text={endToEndId} what="end-to-end ID" />
            </small>
          )}
        </>
      ),
    },
    {
      name: 'State',
      cell: ({ state, reason }) => (
        <>
          <Mark tone={itemState[state][0]}>{itemState[state][1]}</Mark>
          {reason && <small>{reason}</small>}
        </>
      ),
    },
    {
      name: 'Amount',
      number: true,
      wide: true,
      cell: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} />,
      foot: total,
    },
  ];
  if (onReturn) {
    columns.push({
      name: 'Step',
      number: true,
      wide: true,
      cell: (item) =>
        item.state === 'PAID' && (
          <Button
            size="xs"
            variant="default"
            aria-label={`The payout to ${item.partner.name} came back`}
            onClick={() => onReturn(item)}
          >
            Came back
          </Button>
        ),
    });
  }
  return (
    <DataTable
      caption="Payouts of the run"
      columns={columns}
      rows={items}
      keyOf={({ partner }) => partner.slug}
      footName="Total"
    />
  );
}
