import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Beside } from '@/components/Beside';
import { CopyText } from '@/components/CopyText';
import { Day } from '@/components/Day';
import { Downloads } from '@/components/Downloads';
import { Facts } from '@/components/Facts';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { Money } from '@/components/Money';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import type { PayoutItem, PayoutRun } from '@/lib/api/payouts';
import { isMissing } from '@/lib/api/problem';
import { count } from '@/lib/text';
import { Differences } from './Differences';
import classes from './Finance.module.css';
import { Items } from './Items';
import { fileUrl, runQuery, useItems } from './queries';
import { ReturnDialog } from './ReturnDialog';
import { RunActions } from './RunActions';
import { RunSteps } from './RunSteps';
import { runState } from './words';

/** A run on its way from one person to another, to the bank and into the books. */
export function RunPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(runQuery(id));
  return (
    <Page
      title={id}
      lead={
        data && (
          <span className={classes.kicker}>
            <Link to="/finance/payouts">Payouts</Link>
            <Mark tone={runState[data.state][0]}>{runState[data.state][1]}</Mark>
            <Money minor={data.totalMinor} currency={data.currency} />
          </span>
        )
      }
      actions={
        data?.actions.includes('DOWNLOAD') && (
          <Downloads
            of={`Run ${id}`}
            files={[
              { name: 'pain.001 for the bank', href: fileUrl(id, 'pain001.xml') },
              { name: 'CSV', href: fileUrl(id, 'payouts.csv') },
            ]}
          />
        )
      }
    >
      {isMissing(error) && <EmptyState title="There is no such run" />}
      {error && !isMissing(error) && !data && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingRows rows={4} height={100} />}
      {data && <Body id={id} run={data} />}
    </Page>
  );
}

function Body({ id, run }: { id: string; run: PayoutRun }) {
  const { state, currency, differences, totalMinor } = run;
  const items = useItems(id);
  const [returned, setReturned] = useState<PayoutItem>();
  return (
    <>
      {state !== 'CANCELLED' && <RunSteps state={state} />}
      <RunActions id={id} run={run} items={items} />
      <Beside side={<RunFacts run={run} />}>
        <Section title="Differences to the run before">
          <Differences differences={differences} currency={currency} />
        </Section>
      </Beside>
      <Section title="Payouts">
        {items.error && !items.items && <ErrorState error={items.error} retry={items.retry} />}
        {!items.items && !items.error && <LoadingRows rows={3} height={56} />}
        {items.items && (
          <Items
            items={items.items}
            currency={currency}
            total={<Money minor={totalMinor} currency={currency} />}
            onReturn={run.actions.includes('RETURN') ? setReturned : undefined}
          />
        )}
        <LoadMore {...items} />
      </Section>
      {returned && <ReturnDialog id={id} item={returned} onClose={() => setReturned(undefined)} />}
    </>
  );
}

function RunFacts({ run }: { run: PayoutRun }) {
  const { dueBy, payouts, preparedBy, preparedAt, releasedBy, releasedAt, executeOn } = run;
  const { paidOn, paidBy, reference, cancelled } = run;
  return (
    <Facts
      label="About this run"
      facts={[
        { name: 'Statements due by', value: <Day on={dueBy} /> },
        { name: 'Payouts', value: count(payouts) },
        preparedBy && { name: 'Prepared', value: <By who={preparedBy} at={preparedAt} /> },
        releasedBy && { name: 'Released', value: <By who={releasedBy} at={releasedAt} /> },
        executeOn !== undefined && { name: 'The bank pays on', value: <Day on={executeOn} /> },
        paidOn !== undefined && {
          name: 'Paid',
          value: (
            <>
              <Day on={paidOn} />
              {paidBy && `, recorded by ${paidBy.username}`}
            </>
          ),
        },
        reference !== undefined && {
          name: 'Reference',
          value: <CopyText text={reference} what="reference" />,
        },
        cancelled && {
          name: 'Called off',
          value: (
            <>
              <By who={cancelled.by} at={cancelled.at} />
              <small>{cancelled.reason}</small>
            </>
          ),
        },
      ]}
    />
  );
}

function By({ who, at }: { who: { username: string }; at?: string }) {
  return (
    <>
      by <Link to={`/members/${who.username}`}>{who.username}</Link>
      {at && (
        <>
          , <Moment at={at} />
        </>
      )}
    </>
  );
}
