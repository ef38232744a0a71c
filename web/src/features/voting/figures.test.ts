import { describe, expect, it } from 'vitest';
import type { Gates } from '@/lib/api/voting';
import { approvalPercents, percent, plural, points, pointsAligned, thresholdName } from './figures';

const gates = (approveMicros: number, decisiveMicros: number, met: boolean): Gates => ({
  quorum: { required: 3, ballots: 3, met: true },
  approval: {
    threshold: { numerator: 2, denominator: 3, strict: false },
    approveMicros,
    decisiveMicros,
    met,
  },
});

describe('figures of a vote', () => {
  it('are never rounded up', () => {
    expect(points(2_236_999)).toBe('2.236');
    expect(points(1_000_000)).toBe('1');
    expect(pointsAligned(1_000_000)).toBe('1.000');
    expect(points(1_234_567_890_123)).toBe('1,234,567.89');
    expect(percent(1_999_999, 3_000_000)).toBe('66.6 %');
    expect(percent(0, 0)).toBe('0 %');
  });

  it('show a gate missed by a hair as missed', () => {
    expect(approvalPercents(gates(1_999_990, 3_000_000, false))).toEqual({
      reached: '66.6663 %',
      needed: '66.6666 %',
    });
    expect(approvalPercents(gates(2_000_000, 3_000_000, true))).toEqual({
      reached: '66.6 %',
      needed: '66.6 %',
    });
  });

  it('name a threshold that must be exceeded differently from one that must be reached', () => {
    expect(thresholdName({ numerator: 1, denominator: 2, strict: true })).toBe('more than 1/2');
    expect(thresholdName({ numerator: 3, denominator: 4, strict: false })).toBe('at least 3/4');
  });

  it('agree with their noun', () => {
    expect(plural(1, 'member')).toBe('1 member');
    expect(plural(1_200, 'ballot is', 'ballots are')).toBe('1,200 ballots are');
  });
});
