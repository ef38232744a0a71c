import type { FailureCause, Measurement } from '@/lib/api/partnercertification';
import type { MeasuredBy, RequirementCriterion } from '@/lib/api/requirements';

// What the review form shows before anything is sent. The server decides; this only says what to
// expect, so that nobody submits a review and is surprised.

/** No criterion may be under it, whatever the mean. */
const LEAST = 60;
const STANDARD_UPTIME = 9_500;

/** On the straight line through (from, 100) and (to, 60), rounded down to hundredths; then 0. */
function onLine(value: number, from: number, to: number): number {
  const missing = (value - from) / (to - from);
  if (missing <= 0) return 100;
  if (missing > 1) return 0;
  return (6_000 + Math.floor((4_000 * (to - value)) / (to - from))) / 100;
}

/** Of the figures of a staging endpoint; nothing while there are none. */
export function measuredScore(by: MeasuredBy, of: Measurement | undefined): number | undefined {
  if (!of?.enough) return undefined;
  switch (by) {
    case 'UPTIME':
      return lined(of.uptimeBasisPoints, STANDARD_UPTIME, STANDARD_UPTIME - 100);
    case 'RESPONSE_TIME':
      return lined(of.p95Millis, 1_000, 5_000);
    case 'RELIABILITY':
      return lined(of.uptimeBasisPoints ?? successRate(of), 9_990, 9_900);
  }
}

const successRate = ({ probes, succeeded }: Measurement) =>
  probes > 0 ? Math.floor((succeeded * 10_000) / probes) : undefined;

const lined = (value: number | undefined, from: number, to: number) =>
  value === undefined ? undefined : onLine(value, from, to);

export interface Scored {
  criterion: RequirementCriterion;
  score?: number;
  /** Whether evidence in date is cited. */
  shown: boolean;
}

export interface Preview {
  /** Of the criteria that have a score so far. */
  mean?: number;
  complete: boolean;
  causes: FailureCause[];
}

/** Of a score for the whole: the pass mark counts, and the mandatory evidence. */
export function previewOfWhole(
  score: number | undefined,
  pass: number,
  parts: readonly Scored[],
): Preview {
  const causes: FailureCause[] = [];
  if (score !== undefined && score < pass) causes.push('BELOW_PASS');
  if (parts.some(lacksEvidence)) causes.push('MANDATORY_EVIDENCE');
  return { mean: score, complete: score !== undefined, causes };
}

const lacksEvidence = ({ criterion, shown }: Scored) => criterion.mandatory && !shown;

const inHundredths = (score: number) => Math.round(score * 100);

/** The weighted mean so far, rounded down, and what would make the review fail. */
export function preview(parts: readonly Scored[], pass: number): Preview {
  const scored = parts.flatMap(({ criterion: { weight }, score }) =>
    score === undefined ? [] : [{ weight, score }],
  );
  const weight = scored.reduce((sum, part) => sum + part.weight, 0);
  const sum = scored.reduce((total, part) => total + part.weight * inHundredths(part.score), 0);
  const mean = weight > 0 ? Math.floor(sum / weight) / 100 : undefined;
  const causes: FailureCause[] = [];
  if (mean !== undefined && mean < pass) causes.push('BELOW_PASS');
  if (scored.some(({ score }) => score < LEAST)) causes.push('CRITERION_BELOW_60');
  if (parts.some(lacksEvidence)) causes.push('MANDATORY_EVIDENCE');
  return { mean, complete: scored.length === parts.length, causes };
}
