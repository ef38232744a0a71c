import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ProgressLine.module.css';

interface Props {
  /** "Checklist" */
  name: string;
  percent: number;
  /** "3 of 8 items are done" */
  children: ReactNode;
}

/** How far something is: a bar for the eye, the figures as text. */
export function ProgressLine({ name, percent, children }: Props) {
  return (
    <div className={classes.progress}>
      <p>
        <span>{children}</span>
        <b>{percent}&nbsp;%</b>
      </p>
      <Progress value={percent} size="sm" aria-label={`Progress: ${name}`} />
    </div>
  );
}
