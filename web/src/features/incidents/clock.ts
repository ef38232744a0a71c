import type { Incident } from '@/lib/api/incidents';
import { shortDuration } from '@/lib/sla';

export type ClockState = 'none' | 'running' | 'late' | 'paused' | 'kept' | 'missed';

type Given = Pick<Incident, 'response' | 'acknowledgedAt' | 'resolvedAt'>;

/** How the promised first answer stands. */
export function clockState(
  { response, acknowledgedAt, resolvedAt }: Given,
  now: number,
): ClockState {
  const { counts, targetSeconds, usedSeconds = 0, dueAt, paused } = response;
  if (!counts || targetSeconds === undefined) return 'none';
  if (acknowledgedAt || resolvedAt) return usedSeconds <= targetSeconds ? 'kept' : 'missed';
  if (paused) return 'paused';
  const late = usedSeconds > targetSeconds || (dueAt !== undefined && Date.parse(dueAt) <= now);
  return late ? 'late' : 'running';
}

/** What the clock says, without the time that is left, which ticks beside it. */
export function clockText(incident: Given, now: number): string {
  const { targetSeconds = 0, usedSeconds = 0, counts } = incident.response;
  const promised = `promised: ${shortDuration(targetSeconds)}`;
  switch (clockState(incident, now)) {
    case 'none':
      return counts
        ? 'No agreement was in force, so no first answer is promised.'
        : 'It does not count for the first answer.';
    case 'running':
      return `First answer, ${promised}`;
    case 'late':
      return `The first answer is late (${promised})`;
    case 'paused':
      return `The clock is paused after ${shortDuration(usedSeconds)} (${promised})`;
    case 'kept':
      return `Answered after ${shortDuration(usedSeconds)} (${promised})`;
    case 'missed':
      return `Answered late, after ${shortDuration(usedSeconds)} (${promised})`;
  }
}

/** How much of the promised time is used, from 0 to 1. */
export const usedShare = ({ response: { targetSeconds, usedSeconds = 0 } }: Given) =>
  targetSeconds ? Math.min(1, usedSeconds / targetSeconds) : 0;
