import { api } from '@/lib/api/client';
import type { Rfc } from '@/lib/api/types';
import { newRfc, type EditedRfc } from './draft';
import { RfcEditor } from './RfcEditor';

const create = ({ title, track, labels, body }: EditedRfc) =>
  api.post<Rfc>('/rfcs', { title: title.trim(), track, labels, body });

export function NewRfc() {
  return <RfcEditor title="Propose an RFC" initial={newRfc} save={create} back="/rfcs" />;
}
