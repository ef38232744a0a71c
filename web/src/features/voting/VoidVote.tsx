import { Button } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { toast } from '@/lib/toast';
import { useVoidVote } from './queries';

/** For maintainers who are not its authors. */
export function VoidVote({ rfc }: { rfc: number }) {
  const [opened, setOpened] = useState(false);
  const step = useVoidVote(rfc);
  const close = () => {
    setOpened(false);
    step.reset();
  };
  return (
    <>
      <Button variant="default" size="xs" c="red" onClick={() => setOpened(true)}>
        Void this vote
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title="Void this vote?"
        confirm="Void the vote"
        danger
        input={{ label: 'Reason, public and for good' }}
        pending={step.isPending}
        error={step.error}
        onConfirm={(reason) =>
          step.mutate(reason, {
            onSuccess: () => {
              toast.done('The vote is voided. The RFC is open for comment again.');
              close();
            },
          })
        }
      >
        The ballots cast so far decide nothing, and the RFC is open for comment again. Voiding is
        for votes that went wrong, not for results: your name and your reason stay on record.
      </ReasonDialog>
    </>
  );
}
