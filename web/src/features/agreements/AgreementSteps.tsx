import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import { toast } from '@/lib/toast';
import { useAgreementStep } from './queries';
import { TerminationDialog } from './TerminationDialog';
import { TierDialog } from './TierDialog';
import type { Agreement, AgreementAction } from './types';

/** A step that asks for nothing but its confirmation, or a reason. */
interface Step {
  action: AgreementAction;
  verb: string;
  title: string;
  about: string;
  done: string;
  reason?: string;
  danger?: boolean;
  send: (path: string, reason: string) => Promise<Agreement | undefined>;
}

const RENEW: Step = {
  action: 'RENEW',
  verb: 'Renew',
  title: 'Begin the renewal?',
  about:
    'Only what has expired on the checklist is asked for again. Both sides then sign a document by the newest legal text.',
  done: 'The renewal has begun.',
  send: (path) => api.post<Agreement>(`${path}/renewal`),
};

const CANCEL: Step = {
  action: 'CANCEL_AMENDMENT',
  verb: 'Cancel the proposed change',
  title: 'Cancel the change of tier?',
  about: 'Nothing changes; the tier stays as it is. Another change can be proposed at any time.',
  done: 'The proposed change is cancelled.',
  send: (path) => api.delete<Agreement | undefined>(`${path}/tier`),
};

const WITHDRAW: Step = {
  action: 'WITHDRAW',
  verb: 'Withdraw',
  title: 'Give this agreement up?',
  about: 'Its checklist ends with it. A new agreement can be begun later.',
  done: 'The agreement is withdrawn.',
  reason: 'Reason',
  danger: true,
  send: (path, reason) => api.post<Agreement>(`${path}/withdrawal`, { reason }),
};

const steps: readonly Step[] = [CANCEL, WITHDRAW];

/** What the visitor may do with an agreement beside signing it. */
export function AgreementSteps({ agreement }: { agreement: Agreement }) {
  const [asked, setAsked] = useState<Step | 'CHANGE_TIER' | 'TERMINATE'>();
  const may = (action: AgreementAction) => agreement.actions.includes(action);
  const inMenu = steps.filter(({ action }) => may(action));
  const close = () => setAsked(undefined);
  return (
    <Button.Group>
      {may('RENEW') && <Button onClick={() => setAsked(RENEW)}>Renew</Button>}
      {(inMenu.length > 0 || may('CHANGE_TIER') || may('TERMINATE')) && (
        <Menu>
          <Menu.Target>
            <Button variant="default" rightSection={<IconDots size={16} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {may('CHANGE_TIER') && (
              <Menu.Item onClick={() => setAsked('CHANGE_TIER')}>Change the tier</Menu.Item>
            )}
            {inMenu.map((step) => (
              <Menu.Item
                key={step.action}
                color={step.danger ? 'red' : undefined}
                onClick={() => setAsked(step)}
              >
                {step.verb}
              </Menu.Item>
            ))}
            {may('TERMINATE') && (
              <Menu.Item color="red" onClick={() => setAsked('TERMINATE')}>
                Terminate
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked === 'CHANGE_TIER' && <TierDialog agreement={agreement} onClose={close} />}
      {asked === 'TERMINATE' && <TerminationDialog agreement={agreement} onClose={close} />}
      {typeof asked === 'object' && (
        <StepDialog key={asked.action} agreement={agreement} step={asked} onClose={close} />
      )}
    </Button.Group>
  );
}

interface DialogProps {
  agreement: Agreement;
  step: Step;
  onClose: () => void;
}

function StepDialog({ agreement, step, onClose }: DialogProps) {
  const take = useAgreementStep((reason: string) => step.send(agreementPath(agreement.id), reason));
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={step.title}
      confirm={step.verb}
      danger={step.danger}
      input={step.reason ? { label: step.reason } : undefined}
      pending={take.isPending}
      error={take.error}
      onConfirm={(reason) =>
        take.mutate(reason, {
          onSuccess: () => {
            toast.done(step.done);
            onClose();
          },
        })
      }
    >
      {step.about}
    </ReasonDialog>
  );
}
