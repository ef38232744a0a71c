import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { useSession } from '@/lib/session';
import { Criteria } from './Criteria';
import { CriterionDialog } from './CriterionDialog';
import { Means } from './Means';
import { scorecardQuery } from './queries';
import classes from './Scorecard.module.css';
import { ScoreList } from './ScoreList';
import { pointsText, share } from './words';

/** How the ecosystem is assessed: what counts how much, what it got, and why. */
export function Scorecard() {
  const { data, error, refetch } = useQuery(scorecardQuery);
  const { hasRole } = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title="Assessment"
      id="assessment"
      aside={
        hasRole('ADMIN') && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Add a criterion
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={60} />}
      {data && (
        <>
          <p className={classes.mean}>
            <b>{data.mean === undefined ? 'not scored yet' : pointsText(data.mean)}</b>
            {data.mean !== undefined && <span>of 10, the mean by weight</span>}
            {data.mean !== undefined && data.scoredWeight < data.totalWeight && (
              <span>
                {share(data.scoredWeight, data.totalWeight)} of the weight is scored so far
              </span>
            )}
          </p>
          <Criteria criteria={data.criteria} totalWeight={data.totalWeight} />
          <Means history={data.history} />
          <ScoreList />
        </>
      )}
      {adding && <CriterionDialog onClose={() => setAdding(false)} />}
    </Section>
  );
}
