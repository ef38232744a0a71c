import { EvidenceDialog } from '@/components/EvidenceDialog';
import { api } from '@/lib/api/client';
import { fileTypes } from '@/lib/evidence';
import { disputePath, useDisputeStep } from './queries';
import type { Dispute, DisputeEvidence } from './types';

interface Props {
  dispute: Dispute;
  onClose: () => void;
}

export function AddEvidence({ dispute, onClose }: Props) {
  const add = useDisputeStep((body: FormData) =>
    api.post<DisputeEvidence>(`${disputePath(dispute.caseId)}/evidence`, body),
  );
  return (
    <EvidenceDialog
      title="Add evidence"
      fileHint="A document, a picture, a table or an archive."
      linkHint="Where both parties and the mediator can read it."
      fileTypes={fileTypes}
      add={add}
      onClose={onClose}
    >
      Both parties, mediators and staff see it. It cannot be taken back.
    </EvidenceDialog>
  );
}
