import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Money } from '@/components/Money';
import { ErrorState } from '@/components/States';
import type { Statement, StatementLine } from '@/lib/api/revenue';
import { priceIn } from '@/lib/money';
import { monthName } from '@/lib/months';
import { percent } from '@/lib/points';
import { count } from '@/lib/text';
import { usagePath } from '@/lib/usage';
import { useLines } from './queries';
import classes from './Revenue.module.css';

/** Skill by skill and consumer by consumer; each count leads to its executions. */
export function Lines({ statement }: { statement: Statement }) {
  const lines = useLines(statement.id);
  if (lines.error && !lines.items) return <ErrorState error={lines.error} retry={lines.retry} />;
  if (!lines.items) return <LoadingRows rows={3} height={52} />;
  if (lines.items.length === 0) {
    return <p className={classes.quiet}>Nothing was executed for others in this month.</p>;
  }
  return (
    <>
      <DataTable
        caption="Lines of the statement"
        columns={columnsOf(statement)}
        rows={lines.items}
        keyOf={({ id }) => String(id)}
        footName={lines.hasMore ? undefined : 'Sum'}
      />
      <LoadMore {...lines} />
    </>
  );
}

function columnsOf(statement: Statement): Column<StatementLine>[] {
  const { currency, partner, month } = statement;
  const amount = (minor: number) => <Money minor={minor} currency={currency} />;
  return [
    {
      name: 'Skill and consumer',
      cell: ({ skill, consumer, executedIn, suspense }) => (
        <>
          {skill.name}
          <small>for {consumer.name}</small>
          {executedIn !== month && (
            <small>executed in {monthName(executedIn)}, reported late</small>
          )}
          {suspense && (
            <small>
              <Mark tone="waiting">In suspense: no agreement</Mark>
            </small>
          )}
        </>
      ),
    },
    {
      name: 'Executions',
      number: true,
      wide: true,
      cell: ({ skill, consumer, executedIn, executions }) => (
        <Link
          to={usagePath({
            partner: partner.slug,
            span: executedIn,
            skill: skill.slug,
            consumer: consumer.slug,
          })}
        >
          {count(executions)}
        </Link>
      ),
      foot: count(statement.executions),
    },
    {
      name: 'Units × price',
      number: true,
      wide: true,
      cell: ({ quantity, price }) => `${count(quantity)} × ${priceIn(price, currency)}`,
    },
    {
      name: 'Gross',
      number: true,
      wide: true,
      cell: ({ grossMinor, refundedMinor }) => (
        <>
          {amount(grossMinor)}
          {refundedMinor !== 0 && <small>{amount(-Math.abs(refundedMinor))} refunded</small>}
        </>
      ),
      foot: amount(statement.grossMinor),
    },
    {
      name: 'Share of CVF',
      number: true,
      wide: true,
      cell: ({ platformMinor }) => amount(platformMinor),
      foot: amount(statement.platformMinor),
    },
    {
      name: 'Partner’s share',
      number: true,
      wide: true,
      cell: ({ partnerMinor, partnerBasisPoints }) => (
        <>
          {amount(partnerMinor)}
          {partnerBasisPoints !== undefined && <small>{percent(partnerBasisPoints)}</small>}
        </>
      ),
      foot: amount(statement.partnerMinor),
    },
  ];
}
