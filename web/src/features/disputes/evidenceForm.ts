/** The ends of the names of files that are taken. */
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

type Given = { file: File; note?: string } | { url: string; note?: string };

export function evidenceForm(given: Given): FormData {
  const body = new FormData();
  if ('file' in given) body.set('file', given.file);
  else body.set('url', given.url.trim());
  const note = given.note?.trim();
  if (note) body.set('note', note);
  return body;
}
