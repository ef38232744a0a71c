import { describe, expect, it } from 'vitest';
import { dayAt, dayFromNow, dayName, daysUntil, dueIn, plusDays } from './days';

const lateInTheEvening = Date.parse('2026-11-23T23:59:59Z');

describe('days in UTC', () => {
  it('are named without a shift of the zone', () => {
    expect(dayName('2026-11-01')).toBe('1 Nov 2026');
  });

  it('are counted from midnight to midnight', () => {
    expect(daysUntil('2026-11-23', lateInTheEvening)).toBe(0);
    expect(daysUntil('2026-11-24', lateInTheEvening)).toBe(1);
    expect(daysUntil('2026-11-22', lateInTheEvening)).toBe(-1);
  });

  it('run over the ends of months and years', () => {
    expect(plusDays('2026-12-30', 5)).toBe('2027-01-04');
    expect(dayAt(lateInTheEvening)).toBe('2026-11-23');
  });

  it('are said as people say them', () => {
    expect(dayFromNow('2026-11-24', lateInTheEvening)).toBe('tomorrow');
    expect(dayFromNow('2026-12-23', lateInTheEvening)).toBe('in 30 days');
    expect(dayFromNow('2026-11-20', lateInTheEvening)).toBe('3 days ago');
  });

  it('say how late something is', () => {
    expect(dueIn('2026-11-23', lateInTheEvening)).toBe('due today');
    expect(dueIn('2026-11-30', lateInTheEvening)).toBe('due in 7 days');
    expect(dueIn('2026-11-22', lateInTheEvening)).toBe('1 day overdue');
    expect(dueIn('2026-11-13', lateInTheEvening)).toBe('10 days overdue');
  });
});
