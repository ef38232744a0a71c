import type { Monitor, MonitorTerms } from '@/lib/api/monitors';
import type { MonitorKind, ServiceHours } from '@/lib/sla';

/** What the form holds; numbers as people type them. */
export interface MonitorValues {
  name: string;
  kind: MonitorKind;
  url: string;
  method: string;
  expectedStatus: string;
  bodyContains: string;
  intervalSeconds: string;
  timeoutSeconds: string;
  tlsWarnDays: string;
  serviceHours: ServiceHours;
  leastSuccessPercent: string;
}

export const fields = [
  'name',
  'url',
  'method',
  'expectedStatus',
  'bodyContains',
  'intervalSeconds',
  'timeoutSeconds',
  'tlsWarnDays',
  'leastSuccessPercent',
] as const;

/** Between which seconds a look is asked for, and what is usual. */
export const intervals: Record<
  'HTTP' | 'ALERTS',
  readonly [from: number, to: number, usual: number]
> = { HTTP: [10, 600, 60], ALERTS: [60, 86_400, 3_600] };

const text = (value?: number) => (value === undefined ? '' : String(value));

export const valuesOf = (monitor?: Monitor): MonitorValues => ({
  name: monitor?.name ?? '',
  kind: monitor?.kind ?? 'HTTP',
  url: monitor?.url ?? '',
  method: monitor?.method ?? 'GET',
  expectedStatus: monitor?.expectedStatus.join(', ') ?? '',
  bodyContains: monitor?.bodyContains ?? '',
  intervalSeconds: text(monitor?.intervalSeconds ?? intervals.HTTP[2]),
  timeoutSeconds: text(monitor?.timeoutSeconds ?? 10),
  tlsWarnDays: monitor ? text(monitor.tlsWarnDays) : '14',
  serviceHours: monitor?.serviceHours ?? 'ALWAYS',
  leastSuccessPercent: text((monitor?.leastSuccessBasisPoints ?? 9_000) / 100),
});

const isWhole = (value: string, from: number, to: number) =>
  /^\d{1,6}$/.test(value.trim()) && Number(value) >= from && Number(value) <= to;

const statuses = (value: string) => value.split(/[\s,]+/).filter(Boolean);

export const rules = {
  name: (value: string) => (value.trim() ? null : 'Give it a name people know it by.'),
  url: (value: string, { kind }: MonitorValues) =>
    kind !== 'HTTP' || /^https?:\/\/\S+$/.test(value.trim()) ? null : 'Enter a web address.',
  expectedStatus: (value: string) =>
    statuses(value).every((each) => isWhole(each, 100, 599)) ? null : 'Such as 200, 204.',
  intervalSeconds: (value: string, { kind }: MonitorValues) => {
    if (kind === 'EXECUTIONS') return null;
    const [from, to] = intervals[kind];
    return isWhole(value, from, to) ? null : `Whole seconds from ${from} to ${to}.`;
  },
  timeoutSeconds: (value: string, { kind }: MonitorValues) =>
    kind !== 'HTTP' || isWhole(value, 1, 30) ? null : 'Whole seconds from 1 to 30.',
  tlsWarnDays: (value: string, { kind }: MonitorValues) =>
    kind !== 'HTTP' || !value.trim() || isWhole(value, 1, 365) ? null : 'Days from 1 to 365.',
  leastSuccessPercent: (value: string, { kind }: MonitorValues) =>
    kind !== 'EXECUTIONS' || /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/.test(value.trim())
      ? null
      : 'A percentage such as 90.',
};

/** Only what the kind knows. */
export function bodyOf(values: MonitorValues): MonitorTerms {
  const { kind, serviceHours } = values;
  const all = { name: values.name.trim(), kind, serviceHours };
  switch (kind) {
    case 'HTTP':
      return {
        ...all,
        url: values.url.trim(),
        method: values.method,
        expectedStatus: statuses(values.expectedStatus).map(Number),
        bodyContains: values.bodyContains || undefined,
        intervalSeconds: Number(values.intervalSeconds),
        timeoutSeconds: Number(values.timeoutSeconds),
        tlsWarnDays: values.tlsWarnDays.trim() ? Number(values.tlsWarnDays) : undefined,
      };
    case 'ALERTS':
      return { ...all, intervalSeconds: Number(values.intervalSeconds) };
    case 'EXECUTIONS':
      return {
        ...all,
        leastSuccessBasisPoints: Math.round(Number(values.leastSuccessPercent) * 100),
      };
  }
}
