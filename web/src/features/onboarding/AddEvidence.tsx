import { EvidenceDialog } from '@/components/EvidenceDialog';
import { api } from '@/lib/api/client';
import { fileTypes } from '@/lib/evidence';
import { itemPath, useChecklistStep } from './queries';
import type { ChecklistItem, ItemEvidence } from './types';

interface Props {
  agreement: string;
  item: ChecklistItem;
  onClose: () => void;
}

export function AddEvidence({ agreement, item, onClose }: Props) {
  const add = useChecklistStep(agreement, (body: FormData) =>
    api.post<ItemEvidence>(`${itemPath(agreement, item.item)}/evidence`, body),
  );
  return (
    <EvidenceDialog
      title={`Evidence of ${item.title}`}
      fileHint="PDF, picture, text, table, Word, Excel or zip. Only the partner’s people and staff see it."
      linkHint="Where the other side can read it."
      fileTypes={fileTypes}
      add={add}
      onClose={onClose}
    />
  );
}
