import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { SlaStep, StepAction } from '@/lib/api/sla';
import { monthName } from '@/lib/months';
import { basisPoints, slaPath } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import { toast } from '@/lib/toast';
import { useStepDecision } from './queries';
import classes from './Sla.module.css';
import { stepAbout, stepName, stepState } from './words';

interface Props {
  steps: readonly SlaStep[];
  /** Says whose they are and of which month. */
  named?: boolean;
}

export function Steps({ steps, named }: Props) {
  return (
    <ul className={classes.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <Step step={step} named={named} />
        </li>
      ))}
    </ul>
  );
}

function Step({ step, named }: { step: SlaStep; named?: boolean }) {
  const { kind, state, dueAt, doneAt, basisPoints: points, partner, month } = step;
  const { outcome, reason, decidedBy, decidedAt } = step;
  const [tone, word] = stepState[state];
  return (
    <>
      <div>
        <p className={classes.step}>
          <b>{stepName[kind]}</b>
          {points !== undefined && <span>{basisPoints(points)} of the share</span>}
          <Mark tone={tone}>{word}</Mark>
          {named && (
            <span>
              <Link to={slaPath(partner.slug)}>{partner.name}</Link>, {monthName(month)}
            </span>
          )}
        </p>
        <p className={classes.quiet}>
          {outcome ?? stepAbout[kind]} {doneAt && `Done ${atMinute(doneAt)}.`}
          {state === 'PENDING' && (
            <>
              By itself {atMinute(dueAt)} (<Moment at={dueAt} />
              ).
            </>
          )}
        </p>
        {reason && (
          <p className={classes.quiet}>
            {decidedBy?.username ?? 'Staff'}
            {decidedAt && `, ${atMinute(decidedAt)}`}: {reason}
          </p>
        )}
      </div>
      <Decisions step={step} />
    </>
  );
}

const decisions: Record<
  StepAction,
  { button: string; title: string; about: string; done: string }
> = {
  HOLD: {
    button: 'Hold',
    title: 'Hold this step?',
    about: 'Nothing happens until it is released or waived. The partner reads your reason.',
    done: 'It is held.',
  },
  RELEASE: {
    button: 'Release',
    title: 'Release this step?',
    about: 'It is done by itself once it is due.',
    done: 'It is released.',
  },
  WAIVE: {
    button: 'Waive',
    title: 'Waive this step for good?',
    about: 'It will never be done. The partner reads your reason.',
    done: 'It is waived.',
  },
};

function Decisions({ step }: { step: SlaStep }) {
  const [asked, setAsked] = useState<StepAction>();
  return (
    <>
      <Group gap="xs">
        {step.actions.map((action) => (
          <Button
            key={action}
            size="xs"
            variant="default"
            aria-label={`${decisions[action].button}: ${stepName[step.kind]}, ${step.partner.name}, ${step.month}`}
            onClick={() => setAsked(action)}
          >
            {decisions[action].button}
          </Button>
        ))}
      </Group>
      {asked && <Decide step={step} action={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface DecideProps {
  step: SlaStep;
  action: StepAction;
  onClose: () => void;
}

function Decide({ step, action, onClose }: DecideProps) {
  const decide = useStepDecision(step, action);
  const { title, about, button, done } = decisions[action];
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={title}
      confirm={button}
      danger={action === 'WAIVE'}
      input={{ label: 'Reason' }}
      pending={decide.isPending}
      error={decide.error}
      onConfirm={(reason) =>
        decide.mutate(reason, {
          onSuccess: () => {
            toast.done(done);
            onClose();
          },
        })
      }
    >
      {stepName[step.kind]} of {step.partner.name}, {monthName(step.month)}. {about}
    </ReasonDialog>
  );
}
