import type { Criterion, Evidence } from '@/lib/api/certification';

export type EvidenceValues = Record<string, { url: string; text: string } | undefined>;

export const fieldOf = (criterion: string) => `evidence.${criterion}`;

/** What is sent: of each criterion what was filled in, in the order of the criteria. */
export const evidenceOf = (given: EvidenceValues, criteria: readonly Criterion[]): Evidence[] =>
  criteria.flatMap(({ id }) => {
    const url = given[id]?.url.trim();
    const text = given[id]?.text.trim();
    return url || text ? [{ criterion: id, url: url || undefined, text: text || undefined }] : [];
  });

/** Each criterion needs a link or a text, and a link must be one. */
export function missingEvidence(given: EvidenceValues, criteria: readonly Criterion[]) {
  const errors: Record<string, string> = {};
  for (const { id } of criteria) {
    const url = given[id]?.url.trim() ?? '';
    if (url && !/^https?:\/\/\S+$/.test(url)) {
      errors[fieldOf(id)] = 'An address begins with https://.';
    } else if (!url && !given[id]?.text.trim()) {
      errors[fieldOf(id)] = 'Give a link or describe it.';
    }
  }
  return errors;
}
