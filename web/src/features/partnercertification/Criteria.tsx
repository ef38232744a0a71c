import { Link } from 'react-router';
import { CriterionMarks } from '@/components/CriterionMarks';
import type { CategoryRequirements } from '@/lib/api/requirements';
import { score } from '@/lib/partners';
import classes from './Evidence.module.css';
import sections from './Section.module.css';

interface Props {
  requirements: CategoryRequirements;
  set: number;
  name: string;
}

/** The requirements before there is a review to explain. */
export function Criteria({ requirements, set, name }: Props) {
  const { category, criteria, pass } = requirements;
  return (
    <>
      <p className={sections.intro}>
        {name} has no certificate in force. It gets one with a score of {score(pass)} and no
        criterion under 60, under{' '}
        <Link to={`/requirements?set=${set}#${category}`}>requirement set {set}</Link>.
      </p>
      {criteria.map((criterion) => (
        <div key={criterion.id} className={classes.criterion}>
          <header>
            <h3>
              {criterion.title} <CriterionMarks criterion={criterion} />
            </h3>
            <span>weight {criterion.weight}</span>
          </header>
          <p className={classes.text}>{criterion.text}</p>
        </div>
      ))}
    </>
  );
}
