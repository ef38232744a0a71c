import { ReasonDialog } from '@/components/ReasonDialog';
import type { Incident } from '@/lib/api/incidents';
import { toast } from '@/lib/toast';
import { useIncidentStep } from './queries';
import type { Step } from './textSteps';
import { WordsDialog } from './WordsDialog';

interface Props {
  incident: Incident;
  step: Step;
  onClose: () => void;
}

export function StepDialog(props: Props) {
  // What is resolved and what is learnt can be long, and what is learnt is written more than once.
  return props.step.field === 'text' && props.step.label ? (
    <WordsDialog {...props} label={props.step.label} />
  ) : (
    <ShortDialog {...props} />
  );
}

function ShortDialog({ incident, step, onClose }: Props) {
  const send = useIncidentStep<Record<string, string>>(incident, step.path);
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={step.title}
      confirm={step.confirm}
      input={step.label ? { label: step.label } : undefined}
      pending={send.isPending}
      error={send.error}
      onConfirm={(text) =>
        send.mutate(step.label ? { [step.field]: text } : {}, {
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
