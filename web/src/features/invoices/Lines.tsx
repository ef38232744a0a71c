import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Money } from '@/components/Money';
import { ErrorState } from '@/components/States';
import type { Invoice, InvoiceLine } from '@/lib/api/revenue';
import { priceIn } from '@/lib/money';
import { monthName } from '@/lib/months';
import { skillPath } from '@/lib/skills';
import { count } from '@/lib/text';
import { usagePath } from '@/lib/usage';
import { useLines } from './queries';
import { RefundDialog } from './RefundDialog';

/** Skill by skill; each count leads to its executions, and finance gives back from here. */
export function Lines({ invoice }: { invoice: Invoice }) {
  const lines = useLines(invoice.id);
  const [refunding, setRefunding] = useState<InvoiceLine>();
  if (lines.error && !lines.items) return <ErrorState error={lines.error} retry={lines.retry} />;
  if (!lines.items) return <LoadingRows rows={3} height={52} />;
  return (
    <>
      <DataTable
        caption="Lines of the invoice"
        columns={columnsOf(invoice, setRefunding)}
        rows={lines.items}
        keyOf={({ id }) => String(id)}
        footName={lines.hasMore ? undefined : 'Sum'}
      />
      <LoadMore {...lines} />
      {refunding && (
        <RefundDialog invoice={invoice} line={refunding} onClose={() => setRefunding(undefined)} />
      )}
    </>
  );
}

function columnsOf(
  { currency, organisation, month, actions, executions, totalMinor }: Invoice,
  onRefund: (line: InvoiceLine) => void,
): Column<InvoiceLine>[] {
  const columns: Column<InvoiceLine>[] = [
    {
      name: 'Skill',
      cell: ({ skill, executedIn }) => (
        <>
          <Link to={skillPath(skill.slug)}>{skill.name}</Link>
          {executedIn !== month && (
            <small>executed in {monthName(executedIn)}, reported late</small>
          )}
        </>
      ),
    },
    {
      name: 'Executions',
      number: true,
      wide: true,
      cell: (line) => (
        <Link
          to={usagePath({
            organisation: organisation.slug,
            span: line.executedIn,
            skill: line.skill.slug,
          })}
        >
          {count(line.executions)}
        </Link>
      ),
      foot: count(executions),
    },
    {
      name: 'Units × price',
      number: true,
      wide: true,
      cell: ({ quantity, price }) => `${count(quantity)} × ${priceIn(price, currency)}`,
    },
    {
      name: 'Amount',
      number: true,
      wide: true,
      cell: ({ grossMinor: gross, refundedMinor }) => (
        <>
          <Money minor={gross} currency={currency} />
          {refundedMinor !== 0 && (
            <small>
              <Money minor={-Math.abs(refundedMinor)} currency={currency} /> refunded
            </small>
          )}
        </>
      ),
      foot: <Money minor={totalMinor} currency={currency} />,
    },
  ];
  if (actions.includes('REFUND')) {
    columns.push({
      name: 'Step',
      number: true,
      wide: true,
      cell: (line) => (
        <Button
          size="xs"
          variant="default"
          disabled={line.refundedMinor >= line.grossMinor}
          aria-label={`Refund of ${line.skill.name}`}
          onClick={() => onRefund(line)}
        >
          Refund
        </Button>
      ),
    });
  }
  return columns;
}
