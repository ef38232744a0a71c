import type { ReactNode } from 'react';
import classes from './Beside.module.css';

/** What a page is about, with the facts at its side; below it on narrow screens. */
export function Beside({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.layout}>
      <div className={classes.content}>{children}</div>
      {side}
    </div>
  );
}
