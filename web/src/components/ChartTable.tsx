import { onDay } from '@/lib/time';
import type { Point } from './chart';
import classes from './LineChart.module.css';

interface Props {
  title: string;
  /** What a row is of. */
  of?: string;
  unit: string;
  points: readonly Point[];
  nameOf?: (day: string) => string;
  format: (value: number) => string;
}

export function ChartTable({ of = 'Day', nameOf = onDay, ...props }: Props) {
  const { title, unit, points, format } = props;
  return (
    <details className={classes.details}>
      <summary>
        As a table<span className={classes.hidden}>: {title}</span>
      </summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={`${title}, table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{nameOf(day)}</th>
                <td>{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
