import { Moment } from '@/components/Moment';
import type { Round } from '@/lib/api/voting';
import { ballotLog, weights } from './downloads';
import classes from './Result.module.css';
import { outcomeName } from './words';

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
    <section className={classes.block}>
      <h3 id="rounds-title">Earlier rounds</h3>
      <table className={classes.rounds} aria-labelledby="rounds-title">
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">Ended</th>
            <th scope="col">Result</th>
            <th scope="col">Records</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((each) => (
            <tr key={each.round}>
              <th scope="row">{each.round}</th>
              <td>{each.closedAt ? <Moment at={each.closedAt} as="day" /> : '–'}</td>
              <td>{ending(each)}</td>
              <td>
                <a {...ballotLog(rfc, each.round)}>
                  Log<span className={classes.unseen}> of round {each.round}</span>
                </a>
                <a {...weights(rfc, each.round)}>
                  Weights<span className={classes.unseen}> of round {each.round}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
