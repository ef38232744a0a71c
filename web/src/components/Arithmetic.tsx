import type { ReactNode } from 'react';
import classes from './Arithmetic.module.css';
import { Money } from './Money';

export interface Term {
  name: string;
  note?: ReactNode;
  minor: number;
  /** What the lines above come to. */
  sum?: boolean;
  /** Part of the line above, which is not added once more. */
  part?: boolean;
}

interface Props {
  caption: string;
  currency: string;
  terms: readonly Term[];
}

/** How an amount comes about, line by line. */
export function Arithmetic({ caption, currency, terms }: Props) {
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ name, note, minor, sum, part }) => (
          <tr key={name} data-sum={sum || undefined} data-part={part || undefined}>
            <th scope="row">
              {name}
              {note && <small>{note}</small>}
            </th>
            <td>
              <Money minor={minor} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
