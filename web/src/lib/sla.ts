// Words and figures of service levels. Shares of time are parts per million, times are seconds.

const WHOLE = 1_000_000;
const PER_CENT = 10_000;

/** "99.98 %", "100 %": cut off, never rounded, so that 100 means all of it. */
export function uptime(partsPerMillion: number): string {
  if (partsPerMillion >= WHOLE) return '100 %';
  const whole = Math.floor(partsPerMillion / PER_CENT);
  const rest = String(partsPerMillion % PER_CENT).padStart(4, '0');
  return `${whole}.${rest.replace(/0{1,2}$/, '')} %`;
}

/** "99.9 %" of 9,990. */
export const basisPoints = (points: number) =>
  `${(points / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })} %`;

export const ofTarget = (points: number) => points * 100;

/** "2 d 4 h", "3 h 12 min", "5 min 7 s", "12 s": two units at most, the smallest cut off. */
export function shortDuration(seconds: number): string {
  const sign = seconds < 0 ? '\u2212' : '';
  let rest = Math.abs(Math.trunc(seconds));
  const parts: string[] = [];
  for (const [size, unit] of [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const) {
    const many = Math.floor(rest / size);
    rest -= many * size;
    if (many > 0) parts.push(`${many} ${unit}`);
    // What follows a unit by leaving one out would be read as exact to it.
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? sign + parts.join(' ') : '0 s';
}

export interface DayFigure {
  /** "2026-11-30", in UTC. */
  day: string;
  /** Absent when nothing was measured. */
  uptimePartsPerMillion?: number;
  downSeconds: number;
  maintenanceSeconds?: number;
}

export type BarLevel = 'none' | 'full' | 'slight' | 'poor' | 'down';

const SLIGHT = 995_000;
const POOR = 950_000;

/** How a day's bar looks. Without data it is never the bar of a good day. */
export function barLevel({ uptimePartsPerMillion: up }: DayFigure): BarLevel {
  if (up === undefined) return 'none';
  if (up >= WHOLE) return 'full';
  if (up >= SLIGHT) return 'slight';
  return up >= POOR ? 'poor' : 'down';
}

/** What a bar says: "99.31 % up, 10 min down". */
export function barText({ uptimePartsPerMillion, downSeconds, maintenanceSeconds }: DayFigure) {
  const planned = maintenanceSeconds ? `, ${shortDuration(maintenanceSeconds)} maintenance` : '';
  if (uptimePartsPerMillion === undefined) return `no data${planned}`;
  const down = downSeconds > 0 ? `, ${shortDuration(downSeconds)} down` : '';
  return `${uptime(uptimePartsPerMillion)} up${down}${planned}`;
}

export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR';

export const severityName: Record<Severity, string> = {
  CRITICAL: 'Critical',
  MAJOR: 'Major',
  MINOR: 'Minor',
};

export type MonitorKind = 'HTTP' | 'ALERTS' | 'EXECUTIONS';

export const monitorKindName: Record<MonitorKind, string> = {
  HTTP: 'HTTP probes',
  ALERTS: 'Alertmanager',
  EXECUTIONS: 'Executions of consumers',
};

export type ServiceHours = 'ALWAYS' | 'BUSINESS';

export const serviceHoursName: Record<ServiceHours, string> = {
  ALWAYS: 'around the clock',
  BUSINESS: 'business hours',
};

export const incidentPath = (id: string) => `/incidents/${encodeURIComponent(id)}`;

export const slaPath = (partner: string) => `/partners/${encodeURIComponent(partner)}/sla`;

/** What a date-and-time field holds, which is in the reader's own zone, as an instant. */
export const localMoment = (text: string) => new Date(text).toISOString();
