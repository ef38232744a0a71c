import type { ReactNode } from 'react';
import classes from './Mark.module.css';

export type Tone = 'good' | 'bad' | 'open' | 'waiting' | 'quiet';

/** The state of something in a word; what is over has an empty dot. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  );
}
