import { Button } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Partner, PartnerAction } from '@/lib/api/partners';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { usePartnerStep } from './queries';

interface Step {
  action: PartnerAction;
  path: string;
  verb: string;
  done: string;
  danger: boolean;
  about: string;
}

const steps: readonly Step[] = [
  {
    action: 'REINSTATE',
    path: 'reinstatement',
    verb: 'Reinstate',
    done: 'is certified again',
    danger: false,
    about: 'It can publish again, and its skills are listed as those of a certified partner.',
  },
  {
    action: 'SUSPEND',
    path: 'suspension',
    verb: 'Suspend',
    done: 'is suspended',
    danger: true,
    about:
      'Every listing shows it at once, and nothing new can be published. A certifier can reinstate it.',
  },
  {
    action: 'TERMINATE',
    path: 'termination',
    verb: 'Terminate',
    done: 'is no longer a partner',
    danger: true,
    about: 'This is final: no way leads back. What was published stays readable.',
  },
];

interface Props {
  partner: Partner;
  only?: PartnerAction;
}

/** The steps that change how a partner stands, as far as the visitor may take them. */
export function StandingActions({ partner, only }: Props) {
  const [asked, setAsked] = useState<Step>();
  const change = usePartnerStep((reason: string) =>
    api.post<Partner>(`${partnerPath(partner.slug)}/${asked!.path}`, { reason }),
  );
  const close = () => {
    setAsked(undefined);
    change.reset();
  };
  const offered = steps.filter(
    ({ action }) => partner.actions.includes(action) && (!only || action === only),
  );
  return (
    <>
      {offered.map((step) => (
        <Button
          key={step.action}
          variant="default"
          c={step.danger ? 'var(--st-bad)' : undefined}
          aria-label={`${step.verb} ${partner.name}`}
          onClick={() => setAsked(step)}
        >
          {step.verb}
        </Button>
      ))}
      {asked && (
        <ReasonDialog
          opened
          onClose={close}
          title={`${asked.verb} ${partner.name}?`}
          confirm={asked.verb}
          danger={asked.danger}
          input={{ label: 'Reason, for everyone to read' }}
          pending={change.isPending}
          error={change.error}
          onConfirm={(reason) =>
            change.mutate(reason, {
              onSuccess: () => {
                toast.done(`${partner.name} ${asked.done}.`);
                close();
              },
            })
          }
        >
          {asked.about}
        </ReasonDialog>
      )}
    </>
  );
}
