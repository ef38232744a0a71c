import type { Check } from '@/lib/api/skills';

export type Verdict = 'PASSED' | 'NOTED' | 'STOPS' | 'EXCUSED';

export const verdictName: Record<Verdict, string> = {
  PASSED: 'passed',
  NOTED: 'does not stop the publication',
  STOPS: 'stops the publication',
  EXCUSED: 'failed, and excused after an appeal',
};

/** What a check means for the publication. */
export function verdictOf({ outcome, enforced, appeal }: Check): Verdict {
  if (outcome === 'PASSED') return 'PASSED';
  if (outcome === 'WARNING' || !enforced) return 'NOTED';
  return appeal?.decision === 'ACCEPTED' ? 'EXCUSED' : 'STOPS';
}

const order: readonly Verdict[] = ['STOPS', 'EXCUSED', 'NOTED', 'PASSED'];

/** What needs the reader first. */
export const inOrder = (checks: readonly Check[]) =>
  [...checks].sort((a, b) => order.indexOf(verdictOf(a)) - order.indexOf(verdictOf(b)));
