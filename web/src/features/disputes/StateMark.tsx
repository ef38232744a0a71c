import classes from './State.module.css';
import type { DisputeState } from './types';
import { stateName } from './words';

export function StateMark({ state }: { state: DisputeState }) {
  return (
    <span className={classes.state} data-state={state}>
      {stateName[state]}
    </span>
  );
}
