import { describe, expect, it } from 'vitest';
import type { TodayQueue } from './types';
import { amount, busy, idle, summary } from './words';

const queue = (kind: TodayQueue['kind'], count: number, overdue = 0, more = false): TodayQueue => ({
  kind,
  count,
  overdue,
  more,
  link: '/x',
  first: [],
});

describe('today', () => {
  it('says how much waits and what is late', () => {
    expect(summary([queue('DISPUTE', 0)])).toBe('Nothing waits for you.');
    expect(summary([queue('DISPUTE', 1)])).toBe('1 thing waits for you.');
    expect(summary([queue('DISPUTE', 2, 1), queue('INCIDENT', 3)])).toBe(
      '5 things wait for you, 1 is overdue.',
    );
    expect(summary([queue('INCIDENT', 100, 2, true)])).toBe(
      'More than 100 things wait for you, 2 are overdue.',
    );
  });

  it('shows what is overdue first and names what is empty', () => {
    const queues = [queue('DISPUTE', 2), queue('INCIDENT', 1, 1), queue('SLA_STEP', 0)];
    expect(busy(queues).map(({ kind }) => kind)).toEqual(['INCIDENT', 'DISPUTE']);
    expect(idle(queues)).toEqual(['Steps after broken months']);
  });

  it('counts to a hundred', () => {
    expect(amount(queue('INCIDENT', 100, 0, true))).toBe('100+');
    expect(amount(queue('INCIDENT', 100))).toBe('100');
  });
});
