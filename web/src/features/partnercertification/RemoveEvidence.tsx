import { RemoveEvidenceButton } from '@/components/RemoveEvidenceButton';
import { api } from '@/lib/api/client';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import { partnerPath } from '@/lib/partners';
import { useCertificationStep } from './queries';

interface Props {
  partner: string;
  evidence: PartnerEvidence;
}

export function RemoveEvidence({ partner, evidence }: Props) {
  const remove = useCertificationStep(() =>
    api.delete(`${partnerPath(partner)}/evidence/${evidence.id}`),
  );
  return (
    <RemoveEvidenceButton
      evidence={evidence}
      note="What a review has cited stays and cannot be removed."
      remove={remove}
    />
  );
}
