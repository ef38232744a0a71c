import { Button } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { useCertificationStep } from './queries';

interface Props {
  partner: string;
  evidence: PartnerEvidence;
}

export function RemoveEvidence({ partner, evidence }: Props) {
  const [asking, setAsking] = useState(false);
  const name = evidence.fileName ?? evidence.url ?? 'this evidence';
  const remove = useCertificationStep(() =>
    api.delete(`${partnerPath(partner)}/evidence/${evidence.id}`),
  );
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`Remove ${name}`}
        onClick={() => setAsking(true)}
      >
        Remove
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
        title="Remove this evidence?"
        confirm="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => {
              toast.done('The evidence is removed.');
              setAsking(false);
            },
          })
        }
      >
        {name}. What a review has cited stays and cannot be removed.
      </ReasonDialog>
    </>
  );
}
