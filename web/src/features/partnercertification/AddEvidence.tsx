import { EvidenceDialog } from '@/components/EvidenceDialog';
import { api } from '@/lib/api/client';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { partnerPath } from '@/lib/partners';
import { useCertificationStep } from './queries';

interface Props {
  partner: string;
  criterion: RequirementCriterion;
  onClose: () => void;
}

export function AddEvidence({ partner, criterion, onClose }: Props) {
  const add = useCertificationStep((body: FormData) => {
    body.set('criterion', criterion.id);
    return api.post<PartnerEvidence>(`${partnerPath(partner)}/evidence`, body);
  });
  return (
    <EvidenceDialog
      title={`Evidence of ${criterion.title}`}
      fileHint="A report, a certificate, a test result. It is kept as it is and never made public."
      linkHint="Where a certifier can read it."
      expires
      add={add}
      onClose={onClose}
    >
      {criterion.text}
    </EvidenceDialog>
  );
}
