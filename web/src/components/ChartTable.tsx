import { onDay } from '@/lib/time';
import type { Point } from './chart';
import classes from './LineChart.module.css';

interface Props {
  title: string;
  unit: string;
  points: readonly Point[];
  format: (value: number) => string;
}

export function ChartTable({ title, unit, points, format }: Props) {
  return (
    <details className={classes.details}>
      <summary>
        As a table<span className={classes.hidden}>: {title}</span>
      </summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={`${title}, table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{onDay(day)}</th>
                <td>{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
