import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyText } from '@/components/CopyText';
import { Countdown } from '@/components/Countdown';
import { JobProgress } from '@/components/JobProgress';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { BillingMonth } from '@/lib/api/billingmonths';
import type { Settlement } from '@/lib/api/revenue';
import type { Job } from '@/lib/api/types';
import { monthName } from '@/lib/months';
import { outdate } from '@/lib/query';
import { count } from '@/lib/text';
import { useNow } from '@/lib/useNow';
import classes from './Finance.module.css';
import { monthsKey, useSeal } from './queries';
import { Settled } from './Settled';
import { monthState } from './words';

interface Props {
  month: BillingMonth;
  settlement?: Settlement;
}

export function MonthCard({ month: it, settlement }: Props) {
  const { month, state, executions, late, own, failed, root, signature, keyId, actions } = it;
  const [tone, name] = monthState[state];
  const [asking, setAsking] = useState(false);
  const seal = useSeal();
  const job = seal.data ?? (state === 'CLOSING' && it.job ? asJob(it.job) : undefined);
  return (
    <article className={classes.month} aria-label={monthName(month)}>
      <header>
        <h2>{monthName(month)}</h2>
        <Mark tone={tone}>{name}</Mark>
        <span className={classes.when}>
          <When month={it} />
        </span>
        {actions.includes('SEAL') && !job && (
          <Button size="xs" onClick={() => setAsking(true)}>
            Seal it
          </Button>
        )}
      </header>
      <dl className={classes.counts}>
        <Count name="Executions" value={executions} />
        <Count name="Failed" value={failed} />
        <Count name="Publishers’ own" value={own} />
        <Count name="From earlier months" value={late} />
      </dl>
      {root !== undefined && (
        <dl className={classes.counts}>
          <SealPart name="Root" value={root} />
          <SealPart name="Signature" value={signature} />
          <SealPart name="Signing key" value={keyId} />
        </dl>
      )}
      {settlement && <Settled settlement={settlement} />}
      {job && <Progress job={job} month={month} />}
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          seal.reset();
        }}
        title={`Seal ${monthName(month)}?`}
        confirm="Seal it"
        pending={seal.isPending}
        error={seal.error}
        onConfirm={() => seal.mutate(month, { onSuccess: () => setAsking(false) })}
      >
        {count(executions)} executions are counted once more and bound together by one signed hash.
        Statements and invoices are written from them. This cannot be undone: what is reported later
        belongs to the next month.
      </ReasonDialog>
    </article>
  );
}

/** A job of which only the id is known; the rest is fetched at once. */
const asJob = (id: string): Job => ({
  id,
  kind: '',
  state: 'QUEUED',
  done: 0,
  total: 0,
  messages: [],
  createdAt: '',
});

function When({ month: { state, graceUntil, sealedAt, sealedBy } }: { month: BillingMonth }) {
  const over = Date.parse(graceUntil) <= useNow();
  if (sealedAt) {
    return (
      <>
        <Moment at={sealedAt} as="day" />, {sealedBy ? `by ${sealedBy}` : 'by rule'}
      </>
    );
  }
  if (state === 'GRACE') {
    return over ? 'can be sealed' : <Countdown to={graceUntil} over="can be sealed" />;
  }
  return (
    state === 'OPEN' && (
      <>
        can be sealed from <Moment at={graceUntil} as="day" /> on
      </>
    )
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count(value)}</dd>
    </div>
  );
}

function SealPart({ name, value }: { name: string; value?: string }) {
  return (
    value !== undefined && (
      <div>
        <dt>{name}</dt>
        <dd>
          <CopyText text={value} what={name.toLowerCase()} shown={16} />
        </dd>
      </div>
    )
  );
}

function Progress({ job, month }: { job: Job; month: string }) {
  const client = useQueryClient();
  return (
    <div className={classes.progress}>
      <JobProgress
        job={job}
        what={`Sealing ${monthName(month)}`}
        of="steps"
        figures={() => []}
        onOver={() => outdate(client, [monthsKey, ['ledger'], ['revenue']])}
      >
        {null}
      </JobProgress>
    </div>
  );
}
