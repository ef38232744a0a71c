import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Account } from '@/lib/api/types';
import { toast } from '@/lib/toast';

export function SuspensionDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const client = useQueryClient();
  const suspended = !!account.suspendedAt;
  const path = `/accounts/${account.username}/suspension`;
  const change = useMutation({
    mutationFn: (reason: string) => (suspended ? api.delete(path) : api.post(path, { reason })),
    onSuccess: () => {
      toast.done(`${account.username} is ${suspended ? 'readmitted' : 'suspended'}.`);
      void client.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`${suspended ? 'Readmit' : 'Suspend'} ${account.username}?`}
      confirm={suspended ? 'Readmit' : 'Suspend'}
      danger={!suspended}
      input={suspended ? undefined : { label: 'Reason' }}
      pending={change.isPending}
      error={change.error}
      onConfirm={change.mutate}
    >
      {suspended
        ? 'The account can sign in and write again.'
        : 'The account is signed out everywhere and can no longer sign in. What it wrote stays.'}
    </ReasonDialog>
  );
}
