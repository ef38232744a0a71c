import type { Rfc, RfcDraft } from '@/lib/api/types';
import { byteLength } from '@/lib/rules';
import { template } from './template';

export const MAX_BODY = 256 * 1024;
export const MAX_LABELS = 8;

export interface EditedRfc extends RfcDraft {
  note: string;
}

/** What the browser keeps while somebody writes. */
export interface KeptRfc {
  edited: EditedRfc;
  revision: number;
  savedAt: string;
}

export const newRfc: EditedRfc = {
  title: '',
  track: 'CAPABILITY',
  labels: [],
  body: template,
  note: '',
};

export const editedFrom = ({ title, track, labels, body }: Rfc): EditedRfc => ({
  title,
  track,
  labels,
  body,
  note: '',
});

export const sameText = (a: EditedRfc, b: EditedRfc) =>
  a.title === b.title &&
  a.track === b.track &&
  a.body === b.body &&
  a.note === b.note &&
  a.labels.join() === b.labels.join();

/** "Open API" becomes "open-api", as labels are written. */
export const labelOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32);

export const tidyLabels = (labels: string[]) =>
  [...new Set(labels.map(labelOf).filter(Boolean))].slice(0, MAX_LABELS);

export function checkRfc({ title, body }: EditedRfc): Partial<Record<keyof EditedRfc, string>> {
  const errors: Partial<Record<keyof EditedRfc, string>> = {};
  const length = title.trim().length;
  if (length < 3 || length > 160) errors.title = 'A title has 3 to 160 characters.';
  if (!body.trim()) errors.body = 'Please write something.';
  else if (byteLength(body) > MAX_BODY) errors.body = 'The text is longer than 256 KiB.';
  return errors;
}
