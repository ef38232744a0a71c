import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/States';
import type { Rfc } from '@/lib/api/types';
import type { PolicyChange } from '@/lib/api/voting';
import { ChangeCard } from './ChangeCard';
import { votingQuery } from './queries';
import { ReadyForVote } from './ReadyForVote';
import { ResultStrip } from './ResultStrip';
import { RunningVote } from './RunningVote';
import { VoidedNotice } from './VoidedNotice';

const decided: readonly Rfc['status'][] = ['ACCEPTED', 'REJECTED', 'IMPLEMENTED', 'SUPERSEDED'];

/** Whether an RFC in this state has been, is or may come to be voted on here. */
export const hasVoting = ({ status, decidedElsewhere }: Pick<Rfc, 'status' | 'decidedElsewhere'>) =>
  !decidedElsewhere && (status === 'OPEN' || status === 'VOTING' || decided.includes(status));

interface Props {
  rfc: Rfc;
  /** A change of the rules in the words of the part it concerns, where that has any. */
  carried?: (change: PolicyChange) => ReactNode;
}

/** Above the text: what there is to know or to do about the vote now. */
export function VoteSection(props: Props) {
  return hasVoting(props.rfc) ? <Loaded {...props} /> : null;
}

function Loaded({ rfc, carried }: Props) {
  const { data, error, refetch } = useQuery(votingQuery(rfc.number));
  if (!data && error) {
    // The text stays readable whatever becomes of the vote; only a running one is worth a message.
    return rfc.status === 'VOTING' ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : null;
  }
  if (!data) return <Skeleton height={rfc.status === 'VOTING' ? 460 : 58} mb="xl" />;
  const { vote, readiness, change } = data;
  let now: ReactNode = null;
  if (vote?.state === 'RUNNING') now = <RunningVote key={vote.round} vote={vote} />;
  else if (rfc.status === 'OPEN' && readiness) now = <ReadyForVote rfc={rfc} voting={data} />;
  else if (vote?.state === 'CLOSED' && rfc.status !== 'OPEN') now = <ResultStrip vote={vote} />;
  return (
    <>
      {rfc.status === 'OPEN' && vote?.voided && <VoidedNotice vote={vote} />}
      {now}
      {change && (
        <ChangeCard change={change} status={rfc.status}>
          {carried?.(change)}
        </ChangeCard>
      )}
    </>
  );
}
