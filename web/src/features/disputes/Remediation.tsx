import { Day } from '@/components/Day';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { Section } from '@/components/Section';
import classes from './Case.module.css';
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
    <Section
      title="Plan"
      aside={
        <span className={classes.byline} data-state={state}>
          {stateName[state]}{' '}
          {doneAt ? (
            <Moment at={doneAt} />
          ) : (
            <>
              {state === 'MISSED' ? '' : 'by '}
              <Day on={dueOn} />
            </>
          )}
        </span>
      }
    >
      <Prose html={html} />
    </Section>
  );
}
