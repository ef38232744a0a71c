import type { MaintenancePlan, MaintenanceWindow } from '@/lib/api/maintenance';
import { localMoment } from '@/lib/sla';

/** Times are what the fields hold: in the reader's zone, "2026-11-30T14:00". */
export interface PlanValues {
  monitors: string[];
  from: string;
  until: string;
  reason: string;
}

export const fields = ['monitors', 'from', 'until', 'reason'] as const;

const NOTICE = 72 * 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

/** An instant as such a field holds it. */
export function fieldMoment(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const valuesOf = (window?: MaintenanceWindow): PlanValues => ({
  monitors: window?.monitors ?? [],
  from: window ? fieldMoment(window.from) : '',
  until: window ? fieldMoment(window.until) : '',
  reason: window?.reason ?? '',
});

export const rules = {
  from: (value: string) => (value ? null : 'Say when it begins.'),
  until: (value: string, { from }: PlanValues) => {
    if (!value) return 'Say when it ends.';
    return from && value <= from ? 'It ends before it begins.' : null;
  },
  reason: (value: string) => (value.trim() ? null : 'Say what is done; everybody reads it.'),
};

export const bodyOf = ({ monitors, from, until, reason }: PlanValues): MaintenancePlan => ({
  monitors,
  from: localMoment(from),
  until: localMoment(until),
  reason: reason.trim(),
});

/** What the rule will say, before it is asked: only whether it comes too late. */
export const isLate = ({ from }: PlanValues, now: number) =>
  from !== '' && new Date(from).getTime() - now < NOTICE;
