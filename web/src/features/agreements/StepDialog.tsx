import { ReasonDialog } from '@/components/ReasonDialog';
import { agreementPath } from '@/lib/agreements';
import { toast } from '@/lib/toast';
import { useAgreementStep } from './queries';
import type { Step } from './steps';
import type { Agreement } from './types';

interface Props {
  agreement: Agreement;
  step: Step;
  onClose: () => void;
}

/** Asks before a step is taken, and for its reason where one is owed. */
export function StepDialog({ agreement, step, onClose }: Props) {
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
