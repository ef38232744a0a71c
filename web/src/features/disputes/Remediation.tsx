import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import classes from './Case.module.css';
import { Part } from './Part';
import type { Dispute, Remediation as Plan } from './types';

const stateName: Record<Plan['state'], string> = {
  DUE: 'to be carried out',
  DONE: 'carried out',
  MISSED: 'not carried out by',
};

export function Remediation({ dispute: { remediation } }: { dispute: Dispute }) {
  if (!remediation) return null;
  const { html, dueOn, state, doneAt } = remediation;
  return (
    <Part
      title="Plan"
      aside={
        <span className={classes.byline} data-state={state}>
          {stateName[state]}{' '}
          {doneAt ? (
            <Moment at={doneAt} />
          ) : (
            <>
              {state === 'MISSED' ? '' : 'by '}
              <Moment at={dueOn} as="day" />
            </>
          )}
        </span>
      }
    >
      <Prose html={html} />
    </Part>
  );
}
