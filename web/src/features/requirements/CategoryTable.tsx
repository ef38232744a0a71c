import { Title } from '@mantine/core';
import { CriterionMarks } from '@/components/CriterionMarks';
import type { CategoryRequirements } from '@/lib/api/requirements';
import { categoryName, score } from '@/lib/partners';
import classes from './Requirements.module.css';

/** The criteria of one category with their texts. Rows become blocks on a phone. */
export function CategoryTable({ requirements }: { requirements: CategoryRequirements }) {
  const { category, pass, criteria } = requirements;
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section className={classes.category} aria-labelledby={category}>
      <header>
        <Title order={3} id={category}>
          {categoryName[category]}
        </Title>
        <span>passes with {score(pass)} of 100, and no criterion under 60</span>
      </header>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.title}
                <CriterionMarks criterion={criterion} />
                <span className={classes.text}>{criterion.text}</span>
              </th>
              <td>
                {criterion.weight}
                {whole !== 100 && ` of ${whole}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
