import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Countdown } from '@/components/Countdown';
import { LoadingText } from '@/components/Loading';
import { ErrorState } from '@/components/States';
import type { Vote } from '@/lib/api/voting';
import { atMinute } from '@/lib/time';
import { BallotBox } from './BallotBox';
import { isOpen, tallyQuery, useVoteChanged } from './queries';
import { SealedTally } from './SealedTally';
import { Tally } from './Tally';
import { VoteRules } from './VoteRules';
import classes from './Vote.module.css';

/** The vote while it runs: how it works, the visitor's ballot, and how it stands. */
export function RunningVote({ vote: begun }: { vote: Vote }) {
  const { data: tally, error, refetch } = useQuery(tallyQuery(begun.rfc));
  const vote = tally?.vote ?? begun;
  const changed = useVoteChanged(vote.rfc);
  useTurn(vote, changed);

  return (
    <section className={classes.card} data-running aria-labelledby="vote-title">
      <header className={classes.head}>
        <h2 id="vote-title">The community is voting{vote.round > 1 && `, round ${vote.round}`}</h2>
        <p className={classes.clock}>
          <Countdown to={vote.closesAt} onOver={() => void refetch()} />
        </p>
      </header>
      <Notices vote={vote} />
      <VoteRules vote={vote} />
      <div className={classes.columns}>
        <BallotBox vote={vote} />
        <div className={classes.tally}>
          {tally?.hidden && <SealedTally vote={vote} />}
          {tally && isOpen(tally) && <Tally tally={tally} />}
          {!tally && error && <ErrorState error={error} retry={() => void refetch()} />}
          {!tally && !error && <LoadingText lines={6} />}
        </div>
      </div>
    </section>
  );
}

/** The tally hears first of an extension or the end; everything else on the page follows it. */
function useTurn({ state, closesAt }: Vote, changed: () => void) {
  const turn = `${state} ${closesAt}`;
  const before = useRef(turn);
  useEffect(() => {
    if (before.current !== turn) changed();
    before.current = turn;
  });
}

function Notices({ vote }: { vote: Vote }) {
  const notices: ReactNode[] = [];
  if (vote.extended) {
    notices.push(
      <Alert key="extended" color="yellow" title="The vote was extended">
        The result flipped shortly before the close, so there is more time for everyone to react. It
        would have closed on {atMinute(vote.originalClosesAt)}. This happens once.
      </Alert>,
    );
  }
  if (vote.founding) notices.push(<FoundingNotice key="founding" />);
  return (
    <div role="status" className={classes.notices}>
      {notices}
    </div>
  );
}

export function FoundingNotice() {
  return (
    <p className={classes.founding}>
      <b>Founding period.</b> Few members have earned reputation yet, so founding electors admitted
      by staff vote with a weight of at least 1. The period ends once, for good.
    </p>
  );
}
