import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { toast } from '@/lib/toast';
import { MediatorDialog } from './MediatorDialog';
import { usePost } from './queries';
import { RulingDialog } from './RulingDialog';
import { textSteps, type TextStep } from './textSteps';
import { TextDialog } from './TextDialog';
import type { Dispute, DisputeAction, NewText } from './types';

interface Offer {
  action: DisputeAction;
  button: string;
  main?: boolean;
}

const offers: readonly Offer[] = [
  { action: 'RESPOND', button: 'Respond', main: true },
  { action: 'RESOLVE', button: 'Decide the case', main: true },
  { action: 'DECIDE_APPEAL', button: 'Decide the appeal', main: true },
  { action: 'COMPLETE_REMEDIATION', button: 'Confirm the plan as carried out', main: true },
  { action: 'OFFER_SETTLEMENT', button: 'Offer a settlement' },
  { action: 'APPEAL', button: 'Appeal' },
  { action: 'REASSIGN', button: 'Assign another mediator' },
];

/** What the visitor may do about a case now. */
export function CaseSteps({ dispute }: { dispute: Dispute }) {
  const [asked, setAsked] = useState<DisputeAction>();
  const offered = offers.filter(({ action }) => dispute.actions.includes(action));
  const close = () => setAsked(undefined);
  const text = textSteps.find(({ action }) => action === asked);
  // What is being written stays open although the case may have moved on: its refusal says so.
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
              {action === 'REASSIGN' && !dispute.mediator ? 'Assign a mediator' : button}
            </Button>
          ))}
        </Group>
      )}
      {text?.markdown && <TextDialog dispute={dispute} step={text} onClose={close} />}
      {text && !text.markdown && <PlainDialog dispute={dispute} step={text} onClose={close} />}
      {asked === 'RESOLVE' && <RulingDialog dispute={dispute} onClose={close} />}
      {asked === 'DECIDE_APPEAL' && <RulingDialog dispute={dispute} appeal onClose={close} />}
      {asked === 'REASSIGN' && <MediatorDialog dispute={dispute} onClose={close} />}
    </>
  );
}

interface PlainProps {
  dispute: Dispute;
  step: TextStep;
  onClose: () => void;
}

function PlainDialog({ dispute, step, onClose }: PlainProps) {
  const send = usePost<NewText>(dispute, step.path);
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={step.title}
      confirm={step.confirm}
      input={{ label: step.label }}
      pending={send.isPending}
      error={send.error}
      onConfirm={(text) =>
        send.mutate(
          { text },
          {
            onSuccess: () => {
              toast.done(step.done);
              onClose();
            },
          },
        )
      }
    >
      {step.about}
    </ReasonDialog>
  );
}
