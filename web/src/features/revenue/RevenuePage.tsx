import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Day } from '@/components/Day';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { Money } from '@/components/Money';
import { NextThing } from '@/components/NextThing';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { PayoutDetails as Details } from '@/lib/api/payouts';
import { isMissing, isProblem } from '@/lib/api/problem';
import type { Statement, StatementSummary } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import { partnerQuery } from '@/lib/partnerQueries';
import { usagePath } from '@/lib/usage';
import { DetailsDialog } from './DetailsDialog';
import { nextOf } from './next';
import { PayoutDetails } from './PayoutDetails';
import { Payouts } from './Payouts';
import { detailsQuery, statementQuery, useStatements } from './queries';
import classes from './Revenue.module.css';
import { Shares } from './Shares';
import { Statements } from './Statements';

/** What a partner has earned, what it is paid next, and what it has to do for that. */
export function RevenuePage() {
  const { id: partner = '' } = useParams();
  const { data } = useQuery(partnerQuery(partner));
  return (
    <Page
      title={data ? `Revenue of ${data.name}` : 'Revenue'}
      lead="Every amount leads to the executions it comes from, and every share to the agreement it follows."
      actions={
        <>
          <Button component={Link} to={usagePath({ partner })} variant="default">
            Usage
          </Button>
          <Button component={Link} to="/revenue-model" variant="default">
            Calculator
          </Button>
        </>
      }
    >
      <Content partner={partner} />
    </Page>
  );
}

function Content({ partner }: { partner: string }) {
  const details = useQuery(detailsQuery(partner));
  const statements = useStatements(partner);
  const [editing, setEditing] = useState(false);
  const error = details.error ?? statements.error;
  if (details.data && statements.items) {
    const latest = statements.items[0];
    return (
      <>
        <Next details={details.data} latest={latest} onEnter={() => setEditing(true)} />
        {latest && <Latest statement={latest} />}
        <Shares statements={statements.items} />
        <Statements statements={statements} />
        <Payouts partner={partner} />
        <PayoutDetails details={details.data} onEdit={() => setEditing(true)} />
        {editing && <DetailsDialog details={details.data} onClose={() => setEditing(false)} />}
      </>
    );
  }
  if (isMissing(error)) return <EmptyState title="There is no such partner" />;
  if (isProblem(error) && error.status === 403) {
    return (
      <EmptyState title="Not for you to see">
        What a partner earns is shown to its own people and to staff.
      </EmptyState>
    );
  }
  if (error) {
    const retry = () => {
      void details.refetch();
      statements.retry();
    };
    return <ErrorState error={error} retry={retry} />;
  }
  return <LoadingRows rows={4} height={110} />;
}

interface NextProps {
  details: Details;
  latest?: StatementSummary;
  onEnter: () => void;
}

function Next({ details, latest, onEnter }: NextProps) {
  const { title, text, who, by, enter } = nextOf(details, latest);
  const mine = enter && details.actions.includes('EDIT');
  return (
    <NextThing
      title={title}
      who={enter && !mine ? 'An owner or finance of the partner' : who}
      by={by && <Day on={by} />}
      yours={mine}
      action={mine && <Button onClick={onEnter}>Enter payout details</Button>}
    >
      {text}
    </NextThing>
  );
}

function Latest({ statement }: { statement: StatementSummary }) {
  const { id, month, currency, grossMinor, partnerMinor, payableMinor, dueOn } = statement;
  const { data } = useQuery(statementQuery(id));
  const amount = (minor: number) => <Money minor={minor} currency={currency} />;
  const paid = statement.state === 'PAID';
  const held = data?.holds.filter(({ state }) => state === 'HELD') ?? [];
  return (
    <div className={classes.latest}>
      <Figures
        figures={[
          { name: `Your share, ${monthName(month)}`, value: amount(partnerMinor) },
          { name: 'Gross', value: amount(grossMinor), note: 'what consumers are billed' },
          {
            name: paid ? 'Paid' : 'Payable',
            value: amount(payableMinor),
            note: !paid && payableMinor > 0 && (
              <>
                due on <Day on={dueOn} />
              </>
            ),
          },
          {
            name: 'Penalties',
            value: data ? amount(-data.penaltiesMinor) : '…',
            note: 'for missed service levels',
          },
          {
            name: 'Held',
            value: data ? amount(held.reduce((sum, each) => sum + each.amountMinor, 0)) : '…',
            note: held.length > 0 ? <Cases holds={held} /> : 'no dispute',
          },
        ]}
      />
    </div>
  );
}

function Cases({ holds }: Pick<Statement, 'holds'>) {
  return holds.map(({ caseId }, index) => (
    <span key={caseId}>
      {index > 0 && ', '}
      <Link to={`/disputes/${caseId}`}>{caseId}</Link>
    </span>
  ));
}
