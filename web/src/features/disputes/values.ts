import { characterCount } from '@/lib/rules';
import { count } from '@/lib/text';
import type { DisputeType, NewDispute } from './types';

export const MAX_TEXT = 10_000;
const LEAST_DESCRIPTION = 20;

/** What is wrong with the length of a text; undefined when nothing is. */
export function checkText(text: string, least = 1): string | undefined {
  const length = characterCount(text.trim());
  if (length < least) {
    return least === 1 ? 'Please fill this in.' : `Use at least ${least} characters.`;
  }
  return length > MAX_TEXT ? `Use at most ${count(MAX_TEXT)} characters.` : undefined;
}

export interface DisputeValues {
  claimant: string | null;
  respondent: string;
  type: DisputeType | null;
  description: string;
  files: File[];
}

export const fields = ['claimant', 'respondent', 'type', 'description'] as const;

export const rules = {
  claimant: (value: string | null) => (value ? null : 'Choose who files it.'),
  respondent: (value: string, { claimant }: DisputeValues) => {
    if (!value.trim()) return 'Name the other party.';
    return value.trim() === claimant ? 'Nobody has a dispute with themselves.' : null;
  },
  type: (value: unknown) => (value ? null : 'Choose one.'),
  description: (value: string) => checkText(value, LEAST_DESCRIPTION) ?? null,
};

export const bodyOf = ({ claimant, respondent, type, description }: DisputeValues): NewDispute => ({
  claimant: claimant ?? '',
  respondent: respondent.trim(),
  type: type ?? 'OTHER',
  description: description.trim(),
});

/** The number of the case a refusal speaks of: "DISP-2026-014". */
export const caseIn = (message: string) => /\bDISP-\d{4}-\d{3,}\b/.exec(message)?.[0];
