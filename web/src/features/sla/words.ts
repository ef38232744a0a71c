import type { Tone } from '@/components/Mark';
import type {
  BurnAlertKind,
  MaintenanceEffect,
  SlaReport,
  StepKind,
  StepState,
} from '@/lib/api/sla';
import { shortDuration } from '@/lib/sla';

export type Words = readonly [tone: Tone, name: string];

/** Without data it is neither, and says so. */
export function verdict(compliant: boolean | undefined): Words {
  if (compliant === undefined) return ['quiet', 'No data'];
  return compliant ? ['good', 'Compliant'] : ['bad', 'Not compliant'];
}

export const effectName: Record<MaintenanceEffect, string> = {
  EXCLUDED: 'excluded',
  PARTLY_EXCLUDED: 'partly excluded: the month’s 8 hours were used up',
  ANNOUNCED_LATE: 'not excluded: announced less than 72 hours ahead',
  ALLOWANCE_USED: 'not excluded: the month’s 8 hours were used up before',
};

export const stepName: Record<StepKind, string> = {
  PENALTY: 'Penalty',
  NOTICE: 'Notice',
  RESCORE: 'Scored again',
  SUSPENSION: 'Suspension',
};

export const stepAbout: Record<StepKind, string> = {
  PENALTY: 'A line of the month’s statement.',
  NOTICE: 'To the partner, those who run its skills, and the maintainers.',
  RESCORE: 'The measured criteria of its certification, by the month.',
  SUSPENSION: 'After two months in a row.',
};

export const stepState: Record<StepState, Words> = {
  PENDING: ['open', 'To be done'],
  HELD: ['waiting', 'Held'],
  DONE: ['quiet', 'Done'],
  WAIVED: ['quiet', 'Waived'],
};

/** "3 h 20 min left", "10 min over": negative once the promise is broken. */
export const budgetLeft = (seconds: number) =>
  seconds < 0 ? `${shortDuration(-seconds)} over` : `${shortDuration(seconds)} left`;

/** Everything that was measured came from nobody. */
export const isEmpty = ({ seconds, incidents, outagesTotal }: SlaReport) =>
  seconds.scheduled === 0 && incidents.length === 0 && outagesTotal === 0;

export const burnName: Record<BurnAlertKind, string> = {
  FAST: 'burning fast',
  STEADY: 'burning steadily',
  SLOW: 'burning slowly',
};
