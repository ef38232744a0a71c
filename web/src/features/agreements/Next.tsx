import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { NextThing } from '@/components/NextThing';
import { agreementPath } from '@/lib/agreements';
import { daysUntil } from '@/lib/days';
import { useNow } from '@/lib/useNow';
import { nextStep, type NextStep } from './nextStep';
import { StepDialog } from './StepDialog';
import { RENEW } from './steps';
import type { Agreement } from './types';

interface Props {
  agreement: Agreement;
  /** The next item of its checklist, which another part of the page knows. */
  nextItem: (agreement: string) => ReactNode;
}

/** What this agreement waits for: an item of the checklist, a signature, a renewal. */
export function Next({ agreement, nextItem }: Props) {
  const now = useNow();
  const step = nextStep(agreement, now);
  if (step.kind === 'CHECKLIST') return nextItem(agreement.id);
  return (
    <NextThing
      title={step.title}
      who={step.who && whoName(step, agreement)}
      by={step.by && <ByDay day={step.by} />}
      late={!!step.by && daysUntil(step.by, now) < 0}
      yours={step.who === 'YOU'}
      action={<Action step={step} agreement={agreement} />}
    >
      {step.text}
    </NextThing>
  );
}

const ByDay = ({ day }: { day: string }) => (
  <>
    <Day on={day} /> (<Day on={day} as="distance" />)
  </>
);

function whoName({ who }: NextStep, { partner }: Agreement) {
  if (who === 'YOU') return 'You';
  return who === 'PARTNER' ? `${partner.name}: its owner` : 'CVF: a maintainer';
}

function Action({ step, agreement }: { step: NextStep; agreement: Agreement }) {
  if (step.who !== 'YOU') return null;
  if (step.kind === 'RENEW') return <Renew agreement={agreement} />;
  return (
    <Button component={Link} to={`${agreementPath(agreement.id)}#document`}>
      Read and sign
    </Button>
  );
}

function Renew({ agreement }: { agreement: Agreement }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Renew</Button>
      {asking && <StepDialog agreement={agreement} step={RENEW} onClose={() => setAsking(false)} />}
    </>
  );
}
