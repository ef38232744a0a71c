import { Select } from '@mantine/core';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { StepState } from '@/lib/api/sla';
import { useSteps } from './queries';
import classes from './Sla.module.css';
import { Steps } from './Steps';
import { stepState } from './words';

const states = Object.keys(stepState) as StepState[];

/** What follows from months whose promises were not kept; each can be held. */
export function StepList() {
  const [state, setState] = useState<StepState | null>(null);
  const steps = useSteps({ state: state ?? undefined });
  return (
    <Section
      title="What follows"
      id="steps"
      aside={
        <Select
          size="xs"
          aria-label="State"
          placeholder="Any state"
          clearable
          data={states.map((value) => ({ value, label: stepState[value][1] }))}
          value={state}
          onChange={(value) => setState(states.find((each) => each === value) ?? null)}
        />
      }
    >
      {steps.error && !steps.items && <ErrorState error={steps.error} retry={steps.retry} />}
      {!steps.items && !steps.error && <LoadingRows rows={3} height={60} />}
      {steps.items?.length === 0 && (
        <p className={classes.quiet}>
          {state ? 'No step is in this state.' : 'Nothing: no sealed month was broken.'}
        </p>
      )}
      {steps.items && <Steps steps={steps.items} named />}
      <LoadMore {...steps} />
    </Section>
  );
}
