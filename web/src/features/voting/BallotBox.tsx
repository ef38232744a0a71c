import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ErrorState, SignInPrompt } from '@/components/States';
import type { MyBallot, Vote } from '@/lib/api/voting';
import { withLocalTimes } from '@/lib/time';
import { useSession } from '@/lib/session';
import { BallotForm } from './BallotForm';
import { CastBallot } from './CastBallot';
import { myBallotQuery } from './queries';
import classes from './Vote.module.css';
import { whyWeight } from './words';

/** The visitor's place in the vote: sign in, not entitled, cast, or change. */
export function BallotBox({ vote }: { vote: Vote }) {
  const { me } = useSession();
  const { data, error, refetch } = useQuery({ ...myBallotQuery(vote.rfc), enabled: !!me });
  return (
    <section className={classes.ballot} aria-labelledby="ballot-title">
      <h3 id="ballot-title">Your ballot</h3>
      {me === null && <SignInPrompt>Sign in to vote. The tally is public.</SignInPrompt>}
      {me && !data && error && <ErrorState error={error} retry={() => void refetch()} />}
      {me !== null && !data && !error && <Skeleton height={220} />}
      {me && data && <Entitlement vote={vote} username={me.username} ballot={data} />}
      {me && data?.entitled && <Casting vote={vote} ballot={data} />}
    </section>
  );
}

interface EntitlementProps {
  vote: Vote;
  username: string;
  ballot: MyBallot;
}

function Entitlement({ vote, username, ballot }: EntitlementProps) {
  return (
    <p className={ballot.entitled ? classes.weight : classes.barred}>
      {ballot.entitled ? whyWeight(ballot, vote.capMicros) : withLocalTimes(ballot.why)}{' '}
      <Anchor component={Link} to={`/members/${username}#reputation`} inherit>
        {ballot.entitled ? 'Your reputation' : 'See your reputation and how to earn it'}
      </Anchor>
    </p>
  );
}

function Casting({ vote, ballot }: { vote: Vote; ballot: MyBallot }) {
  const [changing, setChanging] = useState(false);
  const [justCast, setJustCast] = useState(false);
  const { choice } = ballot;
  const back = (cast: boolean) => () => {
    setChanging(false);
    setJustCast(cast);
  };
  return choice && !changing ? (
    <CastBallot
      vote={vote}
      ballot={{ ...ballot, choice }}
      onChange={() => setChanging(true)}
      focused={justCast}
    />
  ) : (
    <BallotForm vote={vote} ballot={ballot} onDone={back(true)} onCancel={choice && back(false)} />
  );
}
