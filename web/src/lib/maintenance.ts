import type { MaintenanceWindow } from './api/maintenance';
import { shortDuration } from './sla';

const why = {
  ANNOUNCED_LATE: 'it is announced less than 72 hours ahead',
  MONTH_USED_UP: 'the 8 hours of its month are used up',
} as const;

/** Whether a window is taken out of the uptime, and if not, why not. */
export function exclusion({ seconds, ofSeconds, whyNot }: MaintenanceWindow['excludes']): string {
  if (seconds === 0 && whyNot) return `Excludes nothing: ${why[whyNot]}.`;
  if (whyNot) {
    return `Excludes ${shortDuration(seconds)} of ${shortDuration(ofSeconds)}: ${why[whyNot]}.`;
  }
  return `All ${shortDuration(ofSeconds)} are excluded from the uptime.`;
}
