import classes from './SkillCard.module.css';
import type { SkillListing } from './types';

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

interface Props {
  name: string;
  rank: NonNullable<SkillListing['rank']>;
}

/** The sum that gave a skill its place, term by term. */
export function RankExplanation({ name, rank }: Props) {
  const most = Math.max(...rank.terms.map(({ points }) => Math.abs(points)), 1e-9);
  return (
    <table className={classes.rank}>
      <caption>
        Why this place: {figure.format(rank.score)} points
        <span className={classes.unseen}> for {name}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col">Value</th>
          <th scope="col">Weight</th>
          <th scope="col">Points</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rank.terms.map((term) => (
          <tr key={term.name}>
            <th scope="row">{inWords(term.name)}</th>
            <td>{figure.format(term.value)}</td>
            <td>× {figure.format(term.weight).replace('-', '−')}</td>
            <td>{figure.format(term.points).replace('-', '−')}</td>
            <td className={classes.share} aria-hidden>
              <span style={{ width: `${(Math.abs(term.points) / most) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "TEXT_MATCH" and "textMatch" are read as "text match". */
const inWords = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
