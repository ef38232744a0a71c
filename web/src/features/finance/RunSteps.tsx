import type { RunState } from '@/lib/api/payouts';
import classes from './RunSteps.module.css';

const steps: readonly (readonly [state: RunState, name: string, about: string])[] = [
  ['DRY_RUN', 'Look', 'who is paid what'],
  ['PREPARED', 'Prepare', 'by one person'],
  ['RELEASED', 'Release', 'by another person'],
  ['PAID', 'Pay', 'by the bank'],
];

/** How far a run is, and what comes after. */
export function RunSteps({ state }: { state: RunState }) {
  const reached = steps.findIndex(([each]) => each === state);
  return (
    <ol className={classes.steps} aria-label="Steps of a run">
      {steps.map(([each, name, about], index) => (
        <li
          key={each}
          data-done={index <= reached || undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <span>
            <b>{name}</b>
            <small>{about}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
