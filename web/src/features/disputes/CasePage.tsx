import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing } from '@/lib/api/problem';
import { useHashTarget } from '@/lib/useHashTarget';
import { useTitle } from '@/lib/useTitle';
import classes from './Case.module.css';
import { CaseFacts } from './CaseFacts';
import { CaseHead } from './CaseHead';
import { Evidence } from './Evidence';
import { Notes } from './Notes';
import { disputeQuery } from './queries';
import { Remediation } from './Remediation';
import { Rulings } from './Rulings';
import { Settlement } from './Settlement';
import { Statements } from './Statements';
import { Timeline } from './Timeline';
import type { Dispute } from './types';

/** One case: where it stands, what was said, shown and decided, and what the visitor may do. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useQuery(disputeQuery(caseId));
  useTitle(data ? `${data.caseId}: ${data.claimant.name} against ${data.respondent.name}` : caseId);
  return (
    <div className={classes.page}>
      {data && <Case dispute={data} />}
      {!data && error && isMissing(error) && <Missing />}
      {!data && error && !isMissing(error) && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingText lines={12} />}
    </div>
  );
}

function Case({ dispute }: { dispute: Dispute }) {
  useHashTarget();
  return (
    <article>
      <CaseHead dispute={dispute} />
      <div className={classes.layout}>
        <div className={classes.content}>
          <Rulings dispute={dispute} />
          <Remediation dispute={dispute} />
          <Settlement dispute={dispute} />
          <Statements dispute={dispute} />
          <Evidence dispute={dispute} />
          <Notes dispute={dispute} />
          <Timeline entries={dispute.timeline} />
        </div>
        <CaseFacts dispute={dispute} />
      </div>
    </article>
  );
}

function Missing() {
  return (
    <EmptyState
      title="There is no such case for you"
      action={
        <Button component={Link} to="/disputes">
          The cases you may see
        </Button>
      }
    >
      Only the people of both parties and staff can read a case. Its number may also have been
      misspelt.
    </EmptyState>
  );
}
