import { ReasonDialog } from '@/components/ReasonDialog';
import { toast } from '@/lib/toast';
import { useElectorStep } from './queries';

interface Props {
  username: string;
  onClose: () => void;
}

export function RemoveDialog({ username, onClose }: Props) {
  const step = useElectorStep();
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Remove ${username} from the electors?`}
      confirm="Remove"
      danger
      input={{ label: 'Reason' }}
      pending={step.isPending}
      error={step.error}
      onConfirm={(reason) =>
        step.mutate(
          { username, admit: false, reason },
          {
            onSuccess: () => {
              toast.done(`${username} is no longer an elector.`);
              onClose();
            },
          },
        )
      }
    >
      Votes that have already started keep their electors. Your reason is written to the audit log.
    </ReasonDialog>
  );
}
