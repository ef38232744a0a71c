import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { Section } from '@/components/Section';
import type { Usage, UsagePoint } from '@/lib/api/usage';
import { dayName } from '@/lib/days';
import { monthName } from '@/lib/months';
import { count, plural } from '@/lib/text';
import { writeView, type View } from './view';

const SHOWN = 10;

/** Every day leads to its single executions, every month to its days. */
export function DayTable({ usage: { series, granularity, total }, view }: Props) {
  const [all, setAll] = useState(false);
  const monthly = granularity === 'MONTH';
  const some = series.filter(({ executions, own }) => executions + own > 0).reverse();
  const rows = all ? some : some.slice(0, SHOWN);
  const into = (start: string) => (monthly ? { ...view, span: start } : { ...view, day: start });
  const columns: Column<UsagePoint>[] = [
    {
      name: monthly ? 'Month' : 'Day',
      cell: ({ start }) => (
        <Link to={`/usage?${writeView(into(start)).toString()}`}>
          {monthly ? monthName(start) : dayName(start)}
        </Link>
      ),
    },
    {
      name: 'Executions',
      number: true,
      cell: ({ executions }) => count(executions),
      foot: count(total.executions),
    },
    {
      name: 'Units',
      number: true,
      cell: ({ quantity }) => count(quantity),
      foot: count(total.quantity),
    },
    {
      name: 'Succeeded',
      number: true,
      cell: ({ succeeded }) => count(succeeded),
      foot: count(total.succeeded),
    },
    {
      name: 'Failed',
      number: true,
      cell: ({ failed }) => count(failed),
      foot: count(total.failed),
    },
  ];
  if (total.own > 0) {
    columns.push({
      name: 'Own',
      number: true,
      cell: ({ own }) => count(own),
      foot: count(total.own),
    });
  }
  return (
    <Section title={monthly ? 'By month' : 'By day'}>
      <DataTable
        caption={monthly ? 'Executions by month' : 'Executions by day'}
        columns={columns}
        rows={rows}
        keyOf={({ start }) => start}
        footName={`All ${plural(some.length, monthly ? 'month' : 'day')}`}
      />
      {some.length > rows.length && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Show all {some.length} {monthly ? 'months' : 'days'}
        </Button>
      )}
    </Section>
  );
}

interface Props {
  usage: Usage;
  view: View;
}
