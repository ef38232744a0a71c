import type { ReactNode } from 'react';
import classes from './BarTable.module.css';

export interface Bar {
  key: string;
  name: ReactNode;
  /** Between 0 and 1. */
  share: number;
  value: ReactNode;
  note?: ReactNode;
}

interface Props {
  caption: string;
  columns: readonly [name: string, value: string];
  bars: readonly Bar[];
}

/**
 * A bar chart that is a table: the bars are for the eye, every figure is text. The roles are
 * written out because the layout for phones would otherwise take them away.
 */
export function BarTable({ caption, columns, bars }: Props) {
  return (
    <table role="table" className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <td />
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr role="row" key={bar.key}>
            <th scope="row" role="rowheader">
              {bar.name}
              {bar.note && <span className={classes.note}>{bar.note}</span>}
            </th>
            <td role="cell" className={classes.track}>
              <div>
                <span style={{ width: `${Math.min(1, Math.max(0, bar.share)) * 100}%` }} />
              </div>
            </td>
            <td role="cell" className={classes.value}>
              {bar.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
