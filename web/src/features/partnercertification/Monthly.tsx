import type { MonthlyScore } from '@/lib/api/partnercertification';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { score } from '@/lib/partners';
import { count } from '@/lib/text';
import classes from './Section.module.css';
import { inMonth } from './words';

interface Props {
  monthly: readonly MonthlyScore[];
  criteria: readonly RequirementCriterion[];
}

export function Monthly({ monthly, criteria }: Props) {
  return (
    <>
      <p className={classes.intro}>
        Measured criteria are scored again every month. Two failing months in a row suspend; a month
        with too few samples changes nothing.
      </p>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="Monthly figures">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Criterion</th>
              <th scope="col">Figure</th>
              <th scope="col" className={classes.number}>
                Samples
              </th>
              <th scope="col" className={classes.number}>
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {monthly.map((each) => (
              <tr
                key={each.month + each.criterion}
                data-uncounted={each.counted ? undefined : true}
              >
                <th scope="row">{inMonth(each.month)}</th>
                <td>{criteria.find(({ id }) => id === each.criterion)?.title ?? each.criterion}</td>
                <td>
                  {each.figure}
                  {!each.counted && <small>not counted{each.why && `: ${each.why}`}</small>}
                </td>
                <td className={classes.number}>{count(each.samples)}</td>
                <td className={classes.number}>
                  {each.score === undefined ? '–' : score(each.score)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
