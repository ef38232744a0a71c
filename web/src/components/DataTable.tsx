import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface Column<T> {
  name: string;
  cell: (row: T) => ReactNode;
  /** Stands at the right, digit under digit. */
  number?: boolean;
  /** Has a line of its own on a phone, where short numbers stand in pairs. */
  wide?: boolean;
  /** Below the last row: what the column comes to. */
  foot?: ReactNode;
}

interface Props<T> {
  caption: string;
  /** The first one names its row. */
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Names the row of sums. */
  footName?: ReactNode;
  /** While other rows are on their way. */
  stale?: boolean;
}

/**
 * Figures in rows; on a phone every row becomes a block with the names of its columns. The roles
 * are written out because that layout would otherwise take them away.
 */
export function DataTable<T>(props: Props<T>) {
  const { caption, columns, rows, keyOf, footName, stale } = props;
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <table role="table" className={classes.table} aria-busy={stale} data-stale={stale || undefined}>
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, number }) => (
            <th key={name} scope="col" role="columnheader" data-number={number || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={keyOf(row)}>
            <th scope="row" role="rowheader">
              {first.cell(row)}
            </th>
            {others.map(({ name, number, wide, cell }) => (
              <td
                key={name}
                role="cell"
                data-name={name}
                data-number={number || undefined}
                data-wide={wide || undefined}
              >
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {footName && (
        <tfoot role="rowgroup">
          <tr role="row">
            <th scope="row" role="rowheader">
              {footName}
            </th>
            {others.map(({ name, number, wide, foot }) => (
              <td
                key={name}
                role="cell"
                data-name={foot === undefined ? undefined : name}
                data-number={number || undefined}
                data-wide={wide || undefined}
              >
                <div>{foot}</div>
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
