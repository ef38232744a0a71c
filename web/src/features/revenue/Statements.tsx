import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import { EmptyState } from '@/components/States';
import type { StatementSummary } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import type { Pages } from '@/lib/pages';
import { count } from '@/lib/text';
import { statementPath } from './queries';
import { statementState } from './words';

const columns: Column<StatementSummary>[] = [
  {
    name: 'Statement',
    cell: ({ id, month }) => (
      <>
        <Link to={statementPath(id)}>{monthName(month)}</Link>
        <small>{id}</small>
      </>
    ),
  },
  { name: 'State', cell: ({ state }) => <State state={state} /> },
  { name: 'Due', cell: ({ dueOn, state }) => (state === 'PAID' ? '' : <Day on={dueOn} />) },
  { name: 'Executions', number: true, wide: true, cell: ({ executions }) => count(executions) },
  amount('Gross', ({ grossMinor }) => grossMinor),
  amount('Your share', ({ partnerMinor }) => partnerMinor),
  amount('Net', ({ netMinor }) => netMinor),
  amount('Payable', ({ payableMinor }) => payableMinor),
];

export function Statements({ statements }: { statements: Pages<StatementSummary> }) {
  return (
    <Section title="Statements" id="statements">
      {statements.items?.length === 0 ? (
        <EmptyState title="No statement yet">
          One is written for every month once it is sealed, in which you had an agreement or
          something of yours was executed.
        </EmptyState>
      ) : (
        <DataTable
          caption="Statements, newest first"
          columns={columns}
          rows={statements.items ?? []}
          keyOf={({ id }) => id}
        />
      )}
      <LoadMore {...statements} />
    </Section>
  );
}

function State({ state }: Pick<StatementSummary, 'state'>) {
  const [tone, name] = statementState[state];
  return <Mark tone={tone}>{name}</Mark>;
}

function amount(
  name: string,
  minorOf: (statement: StatementSummary) => number,
): Column<StatementSummary> {
  return {
    name,
    number: true,
    wide: true,
    cell: (statement) => <Money minor={minorOf(statement)} currency={statement.currency} />,
  };
}
