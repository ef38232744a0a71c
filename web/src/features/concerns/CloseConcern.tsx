import { ReasonDialog } from '@/components/ReasonDialog';
import type { Concern } from '@/lib/api/voting';
import { toast } from '@/lib/toast';
import type { Ending } from './endings';
import { useCloseConcern } from './queries';

interface Props {
  concern: Concern;
  ending: Ending;
  onClose: () => void;
}

export function CloseConcern({ concern, ending, onClose }: Props) {
  const step = useCloseConcern(concern.rfc);
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`${ending.name} “${concern.title}”?`}
      confirm={ending.name}
      danger={ending.danger}
      input={{ label: 'Reason, public' }}
      pending={step.isPending}
      error={step.error}
      onConfirm={(reason) =>
        step.mutate(
          { id: concern.id, path: ending.path, reason },
          {
            onSuccess: () => {
              toast.done(ending.done);
              onClose();
            },
          },
        )
      }
    >
      {ending.explain}
    </ReasonDialog>
  );
}
