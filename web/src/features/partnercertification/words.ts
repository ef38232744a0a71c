import type {
  FailureCause,
  Measurement,
  PartFigures,
  PartnerReview,
  QueueEntry,
  ReviewPart,
} from '@/lib/api/partnercertification';
import { score } from '@/lib/partners';
import { percent } from '@/lib/points';
import { count, plural } from '@/lib/text';
import { onDay } from '@/lib/time';

export const causeName: Record<FailureCause, string> = {
  BELOW_PASS: 'the score is under the pass mark',
  CRITERION_BELOW_60: 'a criterion is under 60',
  MANDATORY_EVIDENCE: 'mandatory evidence is missing or out of date',
};

export const stateName: Record<PartnerReview['state'], readonly [name: string, color: string]> = {
  PENDING: ['waits for a second certifier', 'yellow'],
  PASSED: ['passed', 'petrol'],
  FAILED: ['not passed', 'red'],
  REFUSED: ['not confirmed', 'red'],
};

export const kindName: Record<QueueEntry['kind'], readonly [name: string, color: string]> = {
  FIRST: ['first certification', 'petrol'],
  RENEWAL: ['renewal', 'petrol'],
  CONFIRMATION: ['needs a second certifier', 'yellow'],
  APPEAL: ['appeal', 'red'],
};

/** "812 ms", "1.2 s". */
export const inMillis = (millis: number) =>
  millis < 1_000 ? `${count(Math.round(millis))} ms` : `${score(millis / 1_000)} s`;

/** What was measured, without when: "99.97 % available, the target is 95 %". */
export function measured(figures: PartFigures): string[] {
  const { uptimeBasisPoints, targetBasisPoints, p95Millis, successBasisPoints } = figures;
  return [
    uptimeBasisPoints !== undefined && `${percent(uptimeBasisPoints)} available`,
    targetBasisPoints !== undefined && `the target is ${percent(targetBasisPoints)}`,
    p95Millis !== undefined && `95 of 100 answers within ${inMillis(p95Millis)}`,
    successBasisPoints !== undefined && `${percent(successBasisPoints)} of the calls succeeded`,
  ].filter((each) => each !== false);
}

/** "12,043 samples of the staging endpoint, 1 Nov 2026 to 8 Nov 2026". */
export const sampled = ({ samples, source, from, to }: PartFigures) =>
  `${plural(samples, 'sample')} ${source === 'STAGING' ? 'of the staging endpoint' : 'from production'}, ${onDay(from)} to ${onDay(to)}`;

/** "(40 × 95 + 30 × 100 + 30 × 88) ÷ 100 = 94.4": the whole sum, to be done again by hand. */
export function arithmetic(parts: readonly ReviewPart[], total: number): string {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const terms = parts.map((part) => `${part.weight} × ${score(part.score ?? 0)}`);
  return `(${terms.join(' + ')}) ÷ ${weight} = ${score(total)}`;
}

/** "9,980 of 10,000 probes answered". */
export const probed = ({ probes, succeeded }: Measurement) =>
  `${count(succeeded)} of ${plural(probes, 'probe')} answered`;

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "October 2026" of "2026-10". */
export const inMonth = (yearMonth: string) => month.format(new Date(`${yearMonth}-01T00:00:00Z`));

/** "Review of 3 May 2026", "Figures of October 2026". */
export const reviewName = ({ month: measuredIn, reviewedAt }: PartnerReview) =>
  measuredIn ? `Figures of ${inMonth(measuredIn)}` : `Review of ${onDay(reviewedAt)}`;
