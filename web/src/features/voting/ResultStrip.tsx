import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Vote } from '@/lib/api/voting';
import { approvalPercents, thresholdName } from './figures';
import { isOpen, tallyQuery } from './queries';
import classes from './Result.module.css';
import { outcomeName } from './words';

/** The result in a line above the text; the whole of it is one tab away. */
export function ResultStrip({ vote }: { vote: Vote }) {
  const { data: tally } = useQuery(tallyQuery(vote.rfc));
  if (!tally) return <Skeleton height={58} mb="xl" />;
  if (!isOpen(tally)) return null;
  const { approval, quorum } = tally.gates;
  return (
    <section className={classes.strip} data-outcome={tally.outcome} aria-label="Result of the vote">
      <b>{outcomeName[tally.outcome]} by vote</b>
      {vote.closedAt && (
        <span>
          <Moment at={vote.closedAt} as="day" />
        </span>
      )}
      <span>
        {approvalPercents(tally.gates).reached} approval, {thresholdName(approval.threshold)} needed
      </span>
      <span>
        {quorum.ballots} voted, {quorum.required} needed
      </span>
      <Link to="?tab=vote" preventScrollReset>
        The whole result
      </Link>
    </section>
  );
}
