import { IconCheck } from '@tabler/icons-react';
import { stageName, stages } from '@/lib/agreements';
import type { OnboardingStage } from '@/lib/api/agreements';
import classes from './StageLine.module.css';
import { stageState } from './words';

/** The way from first contact to a running agreement, and where on it the partner is. */
export function StageLine({ current }: { current: OnboardingStage }) {
  return (
    <ol className={classes.stages} aria-label="Stages">
      {stages.map((stage) => {
        const state = stageState(stage, current);
        return (
          <li key={stage} data-state={state} aria-current={state === 'NOW' ? 'step' : undefined}>
            <span className={classes.mark} aria-hidden>
              {state === 'PAST' && <IconCheck size={12} stroke={3} />}
            </span>
            {stageName[stage]}
            {state === 'PAST' && <span className={classes.unseen}>, done</span>}
          </li>
        );
      })}
    </ol>
  );
}
