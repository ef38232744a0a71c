import { useMutation } from '@tanstack/react-query';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Account } from '@/lib/api/types';
import { toast } from '@/lib/toast';

/** For an account that somebody else may have got into. */
export function SignOutDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const signOut = useMutation({
    mutationFn: (reason: string) => api.post(`/accounts/${account.username}/sign-out`, { reason }),
    onSuccess: () => {
      toast.done(`${account.username} is signed out everywhere.`);
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Sign ${account.username} out everywhere?`}
      confirm="Sign out"
      input={{ label: 'Reason' }}
      pending={signOut.isPending}
      error={signOut.error}
      onConfirm={signOut.mutate}
    >
      Every browser session ends and every API token is removed. The password stays.
    </ReasonDialog>
  );
}
