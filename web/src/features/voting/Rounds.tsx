import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingText } from '@/components/Loading';
import { ErrorState } from '@/components/States';
import type { Round, TallyView } from '@/lib/api/voting';
import { onDay } from '@/lib/time';
import { ChoiceTable } from './ChoiceTable';
import { ballotLog, weights } from './downloads';
import { GateBars } from './GateBars';
import { isOpen, roundQuery } from './queries';
import classes from './Result.module.css';
import { VoidedNotice } from './VoidedNotice';
import { outcomeName, result } from './words';

interface Props {
  rfc: number;
  rounds: readonly Round[];
}

const ending = ({ state, outcome }: Round) =>
  state === 'VOIDED' ? 'Voided' : outcome ? outcomeName[outcome] : 'Closed';

/** The votes before the last one. */
export function Rounds({ rfc, rounds }: Props) {
  if (rounds.length === 0) return null;
  return (
    <section className={classes.block} aria-labelledby="rounds-title">
      <h3 id="rounds-title">Earlier rounds</h3>
      {rounds.map((each) => (
        <OneRound key={each.round} rfc={rfc} round={each} />
      ))}
    </section>
  );
}

function OneRound({ rfc, round }: { rfc: number; round: Round }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={classes.round}
      onToggle={(event) => setOpened(event.currentTarget.open || opened)}
    >
      <summary>
        Round {round.round}: <b>{ending(round)}</b>, begun {onDay(round.startedAt)}
        {round.closedAt && `, ended ${onDay(round.closedAt)}`}
      </summary>
      {opened && <Recorded rfc={rfc} round={round.round} />}
    </details>
  );
}

function Recorded({ rfc, round }: { rfc: number; round: number }) {
  const { data: tally, error, refetch } = useQuery(roundQuery(rfc, round));
  if (error && !tally) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!tally) return <LoadingText lines={4} />;
  return <Record tally={tally} />;
}

function Record({ tally }: { tally: TallyView }) {
  const { vote } = tally;
  return (
    <>
      {vote.voided && <VoidedNotice vote={vote} />}
      {isOpen(tally) && (
        <>
          {vote.state === 'CLOSED' && <p className={classes.small}>{result(tally)}</p>}
          <GateBars tally={tally} />
          <ChoiceTable choices={tally.choices} />
        </>
      )}
      <ul className={classes.proofs}>
        {!tally.hidden && (
          <li>
            <a {...ballotLog(vote.rfc, vote.round)}>Ballot log of round {vote.round}</a>
          </li>
        )}
        <li>
          <a {...weights(vote.rfc, vote.round)}>Weights of round {vote.round}</a>
        </li>
      </ul>
    </>
  );
}
