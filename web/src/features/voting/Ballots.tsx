import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { Ballot, Choice } from '@/lib/api/voting';
import { usePages } from '@/lib/pages';
import { BallotRow } from './BallotRow';
import classes from './Ballots.module.css';
import { choiceNames, choices } from './choices';
import { ballotsKey } from './queries';

interface Props {
  rfc: number;
  /** How many the tally counts: when that moves, the list is out of date. */
  seen?: number;
  onReply?: (author: string, words: string) => void;
}

export function Ballots({ rfc, seen, onReply }: Props) {
  const [choice, setChoice] = useState<Choice>();
  const ballots = usePages<Ballot>([...ballotsKey(rfc), choice], `/rfcs/${rfc}/ballots`, {
    query: { choice },
    keepPrevious: true,
  });
  useFresh(rfc, seen);
  return (
    <section aria-labelledby="ballots-title">
      <header className={classes.head}>
        <h3 id="ballots-title">Ballots</h3>
        <div className={classes.filter} role="group" aria-label="Choice">
          {[undefined, ...choiceNames].map((each) => (
            <button
              key={each ?? 'all'}
              type="button"
              aria-pressed={choice === each}
              onClick={() => setChoice(each)}
            >
              {each ? choices[each].name : 'All'}
            </button>
          ))}
        </div>
      </header>
      {ballots.error && !ballots.items && (
        <ErrorState error={ballots.error} retry={ballots.retry} />
      )}
      {!ballots.items && !ballots.error && <LoadingRows rows={4} height={56} />}
      {ballots.items?.length === 0 && (
        <Text c="dimmed">{choice ? 'No ballot with this choice.' : 'Nobody has voted yet.'}</Text>
      )}
      <ol className={classes.list} aria-busy={ballots.stale}>
        {ballots.items?.map((ballot) => (
          <BallotRow key={ballot.pseudonym} ballot={ballot} onReply={onReply} />
        ))}
      </ol>
      <LoadMore {...ballots} />
    </section>
  );
}

function useFresh(rfc: number, seen?: number) {
  const client = useQueryClient();
  const before = useRef(seen);
  useEffect(() => {
    const moved = before.current !== undefined && before.current !== seen;
    before.current = seen;
    if (moved) void client.invalidateQueries({ queryKey: ballotsKey(rfc) });
  }, [client, rfc, seen]);
}
