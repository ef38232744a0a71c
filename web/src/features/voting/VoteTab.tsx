import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { EmptyState, ErrorState } from '@/components/States';
import type { Rfc } from '@/lib/api/types';
import type { Vote, Voting } from '@/lib/api/voting';
import { trackName, trackRules } from '@/lib/rfc';
import { Ballots } from './Ballots';
import { CheckReceipt } from './CheckReceipt';
import { MyCastBallot } from './MyCastBallot';
import { tallyQuery, votingQuery } from './queries';
import { ResultCard } from './ResultCard';
import { Rounds } from './Rounds';
import { VoidVote } from './VoidVote';
import classes from './VoteTab.module.css';

interface Props {
  rfc: Rfc;
  /** Puts the words of a voter into the discussion. */
  onReply?: (author: string, words: string) => void;
}

/** The whole record of the vote: result, ballots, proofs and earlier rounds. */
export function VoteTab({ rfc, onReply }: Props) {
  const { data, error, refetch } = useQuery(votingQuery(rfc.number));
  if (!data && error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingText lines={8} />;
  const { vote } = data;
  if (!vote) return <NoVote rfc={rfc} />;
  return <Record rfc={rfc.number} vote={vote} voting={data} onReply={onReply} />;
}

interface RecordProps extends Pick<Props, 'onReply'> {
  rfc: number;
  vote: Vote;
  voting: Voting;
}

function Record({ rfc, vote, voting, onReply }: RecordProps) {
  const { data: tally } = useQuery({
    ...tallyQuery(rfc),
    enabled: vote.state !== 'VOIDED',
    // The panel above asks already while the vote runs.
    refetchInterval: false,
  });
  const running = vote.state === 'RUNNING';
  const sealed = vote.hiddenUntilClose && vote.state !== 'CLOSED';
  return (
    <div className={classes.record}>
      {vote.state === 'CLOSED' && (
        <>
          <ResultCard vote={vote} />
          <MyCastBallot vote={vote} />
        </>
      )}
      {sealed ? (
        <p className={classes.sealed}>
          {running
            ? 'The ballots of this vote are published at its close.'
            : 'This vote was hidden and then voided: its ballots stay sealed.'}
        </p>
      ) : (
        <Ballots rfc={rfc} seen={tally?.ballots} onReply={onReply} />
      )}
      <CheckReceipt />
      <Rounds rfc={rfc} rounds={voting.rounds.filter(({ round }) => round !== vote.round)} />
      {running && voting.actions.includes('VOID') && (
        <div>
          <VoidVote rfc={rfc} />
        </div>
      )}
    </div>
  );
}

function NoVote({ rfc }: { rfc: Rfc }) {
  const { voteDays, approval } = trackRules[rfc.track];
  return (
    <EmptyState title="No vote has been held yet">
      On the {trackName[rfc.track].toLowerCase()} track a vote usually lasts {voteDays} days and
      needs {approval}, weighed by reputation, and a quorum of members. All ballots are public, and
      anyone can count them again.
    </EmptyState>
  );
}
