import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Page } from '@/lib/api/types';
import type {
  MyBallot,
  NewBallot,
  OpenTally,
  Receipt,
  SigningKey,
  TallyView,
  Voting,
} from '@/lib/api/voting';
import { toast } from '@/lib/toast';

const LIVE = 10_000;
/** A hidden vote has nothing to show but its end. */
const SEALED = 60_000;
/** The time is up and the server is counting. */
const CLOSING = 3_000;

export const votingQuery = (rfc: number) =>
  queryOptions({
    queryKey: ['voting', rfc],
    queryFn: ({ signal }) => api.get<Voting>(`/rfcs/${rfc}/voting`, { signal }),
  });

/** Asked again and again while the vote runs and the page is seen. */
export const tallyQuery = (rfc: number) =>
  queryOptions({
    queryKey: ['voting', rfc, 'tally'],
    queryFn: ({ signal }) => api.get<TallyView>(`/rfcs/${rfc}/tally`, { signal }),
    refetchInterval: ({ state }) => {
      if (state.data?.vote.state !== 'RUNNING') return false;
      if (Date.parse(state.data.vote.closesAt) <= Date.now()) return CLOSING;
      return state.data.hidden ? SEALED : LIVE;
    },
  });

/** An earlier vote, which nothing changes any more. */
export const roundQuery = (rfc: number, round: number) =>
  queryOptions({
    queryKey: ['voting', rfc, 'tally', round],
    queryFn: ({ signal }) => api.get<TallyView>(`/rfcs/${rfc}/tally`, { query: { round }, signal }),
    staleTime: Infinity,
  });

export const isOpen = (tally: TallyView): tally is OpenTally =>
  !tally.hidden &&
  !!tally.choices &&
  !!tally.gates &&
  !!tally.outcome &&
  tally.ballots !== undefined;

export const myBallotQuery = (rfc: number) =>
  queryOptions({
    queryKey: ['voting', rfc, 'mine'],
    queryFn: ({ signal }) => api.get<MyBallot>(`/rfcs/${rfc}/ballot`, { signal }),
  });

export const ballotsKey = (rfc: number) => ['voting', rfc, 'ballots'] as const;

export const signingKeysQuery = queryOptions({
  queryKey: ['signing-keys'],
  queryFn: ({ signal }) => api.get<Page<SigningKey>>('/signing-keys', { signal }),
  staleTime: 300_000,
});

/** The vote began, ended or was voided, which shows in more than one place. */
export function useVoteChanged(rfc: number) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['voting', rfc] });
    void client.invalidateQueries({ queryKey: ['rfc'] });
    void client.invalidateQueries({ queryKey: ['rfcs'] });
  };
}

export function useCastBallot(rfc: number) {
  const client = useQueryClient();
  const voteChanged = useVoteChanged(rfc);
  return useMutation({
    mutationFn: (ballot: NewBallot) => api.put<Receipt>(`/rfcs/${rfc}/ballot`, ballot),
    onSuccess: (receipt, { choice, reason }) => {
      client.setQueryData(
        myBallotQuery(rfc).queryKey,
        (mine) =>
          mine && {
            ...mine,
            choice,
            reason,
            receipt,
            castAt: new Date().toISOString(),
            ballotsCast: mine.ballotsCast + 1,
          },
      );
      void client.invalidateQueries({ queryKey: ['voting', rfc] });
      void client.invalidateQueries({ queryKey: ['rfcs'] });
    },
    onError: (error) => {
      if (!isProblem(error, 'vote-not-running', 'vote-other-revision')) return;
      // The form may be gone with the next answer, so this is told outside of it.
      toast.failed(error);
      voteChanged();
    },
  });
}

export function useStartVote(rfc: number) {
  const client = useQueryClient();
  const voteChanged = useVoteChanged(rfc);
  return useMutation({
    mutationFn: (hiddenUntilClose: boolean) =>
      api.post<Voting>(`/rfcs/${rfc}/voting`, { hiddenUntilClose }),
    onSuccess: (voting) => client.setQueryData(votingQuery(rfc).queryKey, voting),
    // A refusal tells of something this page did not know either.
    onSettled: voteChanged,
  });
}

export function useVoidVote(rfc: number) {
  const voteChanged = useVoteChanged(rfc);
  return useMutation({
    mutationFn: (reason: string) => api.delete<Voting>(`/rfcs/${rfc}/voting`, { body: { reason } }),
    onSuccess: voteChanged,
  });
}
