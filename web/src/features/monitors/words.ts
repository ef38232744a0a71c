import type { Tone } from '@/components/Mark';
import type { Monitor, MonitorLook, MonitorState } from '@/lib/api/monitors';
import { basisPoints, serviceHoursName, shortDuration } from '@/lib/sla';
import { count } from '@/lib/text';

export const stateWords: Record<MonitorState, readonly [tone: Tone, name: string]> = {
  UP: ['good', 'Up'],
  DOWN: ['bad', 'Down'],
  UNKNOWN: ['quiet', 'No data'],
  PAUSED: ['waiting', 'Paused'],
  ENDED: ['quiet', 'Ended'],
};

/** What it does, in a line. */
export function terms(monitor: Monitor): string {
  const hours = monitor.serviceHours === 'BUSINESS' ? `, ${serviceHoursName.BUSINESS}` : '';
  const every = shortDuration(monitor.intervalSeconds);
  switch (monitor.kind) {
    case 'HTTP':
      return `${monitor.method ?? 'GET'} every ${every}${hours}`;
    case 'ALERTS':
      return `Alertmanager, a word every ${every} at least${hours}`;
    case 'EXECUTIONS':
      return `Executions by the hour, ${basisPoints(monitor.leastSuccessBasisPoints ?? 9_000)} succeed${hours}`;
  }
}

/** "200 in 132 ms", "It did not answer in time. (10,000 ms)" */
export function look({ up, status, millis, detail }: MonitorLook): string {
  if (!up) return `${detail ?? 'It failed.'} (${count(millis)} ms)`;
  return `${status ?? 'Up'} in ${count(millis)} ms`;
}

/** The last day in a line; what was not watched is in none of it. */
export function lastDay({ last24Hours }: Monitor): string {
  const { upSeconds, downSeconds, missingSeconds } = last24Hours;
  if (upSeconds + downSeconds === 0) return 'no data in the last 24 hours';
  const down = downSeconds > 0 ? `${shortDuration(downSeconds)} down` : 'never down';
  const missing = missingSeconds > 0 ? `, ${shortDuration(missingSeconds)} not measured` : '';
  return `${down}${missing} in the last 24 hours`;
}
