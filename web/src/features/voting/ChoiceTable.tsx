import type { ChoiceCount } from '@/lib/api/voting';
import { choiceNames, ChoiceMark } from './choices';
import { pointsAligned } from './figures';
import classes from './Tally.module.css';

export function ChoiceTable({ choices }: { choices: readonly ChoiceCount[] }) {
  const rows = choiceNames.map(
    (choice) =>
      choices.find((each) => each.choice === choice) ?? { choice, ballots: 0, weightMicros: 0 },
  );
  return (
    <table className={classes.choices} aria-label="Ballots and weight by choice">
      <thead>
        <tr>
          <th scope="col">Choice</th>
          <th scope="col">Ballots</th>
          <th scope="col">Weight</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ choice, ballots, weightMicros }) => (
          <tr key={choice}>
            <th scope="row">
              <ChoiceMark choice={choice} />
            </th>
            <td>{ballots.toLocaleString('en')}</td>
            <td>{pointsAligned(weightMicros)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
