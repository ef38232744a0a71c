import type { Tone } from '@/components/Mark';
import type { IncidentEvent, IncidentOrigin, IncidentState } from '@/lib/api/incidents';

export const states: readonly IncidentState[] = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'];

export const stateWords: Record<IncidentState, readonly [tone: Tone, name: string]> = {
  OPEN: ['bad', 'Nobody has answered'],
  ACKNOWLEDGED: ['waiting', 'Being worked on'],
  RESOLVED: ['good', 'Resolved'],
};

export const originName: Record<IncidentOrigin, string> = {
  MONITOR: 'found by a monitor',
  STAFF: 'reported by staff',
  CONSUMER: 'reported by a user of its skills',
  PARTNER: 'reported by the partner itself',
};

export const eventName: Record<IncidentEvent, string> = {
  OPENED: 'Opened',
  ACKNOWLEDGED: 'Acknowledged',
  UPDATED: 'Update',
  SEVERITY_CHANGED: 'Severity changed',
  PAUSED: 'Response clock paused',
  RESUMED: 'Response clock runs again',
  ESCALATED: 'Escalated: nobody had answered',
  MONITOR_DOWN: 'The monitor is down again',
  MONITOR_UP: 'The monitor is up again',
  RESOLVED: 'Resolved',
  REOPENED: 'Opened again',
  POST_MORTEM: 'Post-mortem',
};

export const severityAbout = {
  CRITICAL: 'Nothing works.',
  MAJOR: 'Something does not work.',
  MINOR: 'Something works badly.',
} as const;
