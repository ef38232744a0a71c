/** The ends of the names of files that both rooms of governance take. */
export const fileTypes = [
  '.pdf',
  '.png',
  '.jpg',
  '.jpeg',
  '.txt',
  '.md',
  '.csv',
  '.json',
  '.zip',
  '.docx',
  '.xlsx',
] as const;

export interface Evidence {
  file?: File | null;
  url?: string;
  note?: string;
  expiresOn?: string;
}

/** What is empty is not sent. */
export function evidenceForm({ file, url, note, expiresOn }: Evidence): FormData {
  const body = new FormData();
  if (file) body.set('file', file);
  if (url?.trim()) body.set('url', url.trim());
  if (expiresOn) body.set('expiresOn', expiresOn);
  if (note?.trim()) body.set('note', note.trim());
  return body;
}
