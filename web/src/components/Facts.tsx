import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export interface FactLine {
  name: string;
  value: ReactNode;
}

interface Props {
  /** What the facts are about; with it they stand in a box of their own. */
  label?: string;
  facts: readonly (FactLine | false | undefined)[];
}

/** Names with their values, one below the other. */
export function Facts({ label, facts }: Props) {
  const list = (
    <dl className={classes.facts}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
  return label ? (
    <aside className={classes.box} aria-label={label}>
      {list}
    </aside>
  ) : (
    list
  );
}
