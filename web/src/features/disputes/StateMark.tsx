import type { DisputeState } from '@/lib/api/disputes';
import { disputeStateName } from '@/lib/disputes';
import classes from './State.module.css';

export function StateMark({ state }: { state: DisputeState }) {
  return (
    <span className={classes.state} data-state={state}>
      {disputeStateName[state]}
    </span>
  );
}
