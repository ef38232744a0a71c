import { api } from '@/lib/api/client';
import type { Rfc, RfcDraft } from '@/lib/api/types';
import { useIdempotencyKey } from '@/lib/idempotency';
import { newRfc, type EditedRfc } from './draft';
import { RfcEditor } from './RfcEditor';

export function NewRfc() {
  const { keyFor } = useIdempotencyKey();
  const create = ({ title, track, labels, body }: EditedRfc) => {
    const draft: RfcDraft = { title: title.trim(), track, labels, body };
    return api.post<Rfc>('/rfcs', draft, { idempotencyKey: keyFor(draft) });
  };
  return <RfcEditor title="Propose an RFC" initial={newRfc} save={create} back="/rfcs" />;
}
