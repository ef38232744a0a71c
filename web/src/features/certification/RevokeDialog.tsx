import { ReasonDialog } from '@/components/ReasonDialog';
import type { Certificate } from '@/lib/api/certification';
import { api } from '@/lib/api/client';
import { levelName } from '@/lib/certification';
import { toast } from '@/lib/toast';
import { useCertificationStep } from './queries';

interface Props {
  certificate: Certificate;
  onClose: () => void;
}

export function RevokeDialog({ certificate, onClose }: Props) {
  const { id, member, level } = certificate;
  const name = member.displayName || member.username;
  const revoke = useCertificationStep((reason: string) =>
    api.post(`/certifications/${id}/revocation`, { reason }),
  );
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Revoke ${levelName[level]} of ${name}?`}
      confirm="Revoke"
      danger
      input={{ label: 'Reason' }}
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={(reason) =>
        revoke.mutate(reason, {
          onSuccess: () => {
            toast.done('The certificate is revoked.');
            onClose();
          },
        })
      }
    >
      The points that came with it go too. The page of the certificate stays and shows your reason.
    </ReasonDialog>
  );
}
