import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Incident, IncidentAction } from '@/lib/api/incidents';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import { SeverityDialog } from './SeverityDialog';
import { StepDialog } from './StepDialog';
import { textSteps } from './textSteps';
import { UpdateDialog } from './UpdateDialog';

const offers: readonly { action: IncidentAction; button: string; main?: boolean }[] = [
  { action: 'ACKNOWLEDGE', button: 'Acknowledge', main: true },
  { action: 'RESOLVE', button: 'Resolve' },
  { action: 'UPDATE', button: 'Add an update' },
  { action: 'WRITE_POST_MORTEM', button: 'Write the post-mortem' },
  { action: 'CHANGE_SEVERITY', button: 'Change the severity' },
  { action: 'PAUSE', button: 'Pause the clock' },
  { action: 'RESUME', button: 'Let the clock run again' },
];

/** What the visitor may do about it now. */
export function IncidentSteps({ incident }: { incident: Incident }) {
  const [asked, setAsked] = useState<IncidentAction>();
  const close = () => setAsked(undefined);
  const offered = offers.filter(({ action }) => incident.actions.includes(action));
  const step = textSteps.find(({ action }) => action === asked);
  // What is being written stays open although the incident may have moved on: its refusal says so.
  return (
    <>
      {offered.length > 0 && (
        <Group gap="xs" mt="md">
          {offered.map(({ action, button, main }) => (
            <Button
              key={action}
              variant={main ? 'filled' : 'default'}
              onClick={() => setAsked(action)}
            >
              {button}
            </Button>
          ))}
        </Group>
      )}
      {asked === 'ACKNOWLEDGE' && <AcknowledgeDialog incident={incident} onClose={close} />}
      {asked === 'UPDATE' && <UpdateDialog incident={incident} onClose={close} />}
      {asked === 'CHANGE_SEVERITY' && <SeverityDialog incident={incident} onClose={close} />}
      {step && <StepDialog incident={incident} step={step} onClose={close} />}
    </>
  );
}
