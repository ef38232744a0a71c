import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ProgressLine } from '@/components/ProgressLine';
import { EmptyState, ErrorState } from '@/components/States';
import { agreementPath, stageName, tierName } from '@/lib/agreements';
import { isMissing } from '@/lib/api/problem';
import { plural } from '@/lib/text';
import { useHashTarget } from '@/lib/useHashTarget';
import classes from './Checklist.module.css';
import { Items } from './Items';
import { NextOfChecklist } from './NextItem';
import { checklistQuery } from './queries';
import { StageLine } from './StageLine';
import { Stuck } from './Stuck';
import type { Checklist } from './types';

/** What has to be done before an agreement can be signed, for both sides. */
export function ChecklistPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(checklistQuery(id));
  return (
    <Page
      title={data ? `Onboarding of ${data.partner.name}` : 'Onboarding'}
      lead={data && <Lead checklist={data} />}
    >
      {data && <Body checklist={data} />}
      {!data && isMissing(error) && (
        <EmptyState title="There is no such checklist">
          Only the people of its partner and staff can see it.
        </EmptyState>
      )}
      {!data && error && !isMissing(error) && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingRows rows={6} />}
    </Page>
  );
}

function Lead({ checklist: { agreement, tier } }: { checklist: Checklist }) {
  return (
    <>
      {tierName[tier]} tier. When every item is done, both sides sign{' '}
      <Anchor component={Link} to={agreementPath(agreement)} inherit>
        the agreement
      </Anchor>
      .
    </>
  );
}

function Body({ checklist }: { checklist: Checklist }) {
  useHashTarget();
  const { stage, daysInStage, stuck, progressPercent, done, total, frozen } = checklist;
  return (
    <>
      <NextOfChecklist checklist={checklist} />
      <div className={classes.standing}>
        <StageLine current={stage} />
        <ProgressLine name="checklist" percent={progressPercent}>
          {done} of {total} items are done
          {stage !== 'ACTIVE' && `, ${plural(daysInStage, 'day')} in ${stageName[stage]}`}{' '}
          {stuck && <Stuck />}
        </ProgressLine>
      </div>
      {frozen && (
        <p className={classes.frozen}>
          The agreement has a signature, so the checklist can no longer be changed.
        </p>
      )}
      <Items checklist={checklist} />
    </>
  );
}
