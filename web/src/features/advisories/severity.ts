import type { Advisory, Severity } from '@/lib/api/skills';

export const severityName: Record<Severity, string> = {
  LOW: 'Low',
  MODERATE: 'Moderate',
  HIGH: 'High',
  CRITICAL: 'Critical',
};

export const severities = Object.keys(severityName) as Severity[];

/** The most severe of them. */
export const worst = (advisories: readonly Advisory[]): Advisory | undefined =>
  advisories.reduce<Advisory | undefined>(
    (found, each) =>
      found && severities.indexOf(found.severity) >= severities.indexOf(each.severity)
        ? found
        : each,
    undefined,
  );
