import { describe, expect, it } from 'vitest';
import type { Gates } from '@/lib/api/voting';
import {
  approvalPercents,
  percent,
  pointsAligned,
  quorumOf,
  readThreshold,
  thresholdName,
} from './figures';

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
    expect(pointsAligned(2_236_999)).toBe('2.236');
    expect(pointsAligned(1_000_000)).toBe('1.000');
    expect(percent(1_999_999, 3_000_000)).toBe('66.6\u00a0%');
    expect(percent(0, 0)).toBe('0\u00a0%');
  });

  it('show a gate missed by a hair as missed', () => {
    expect(approvalPercents(gates(1_999_990, 3_000_000, false))).toEqual({
      reached: '66.6663\u00a0%',
      needed: '66.6666\u00a0%',
    });
    expect(approvalPercents(gates(2_000_000, 3_000_000, true))).toEqual({
      reached: '66.6\u00a0%',
      needed: '66.6\u00a0%',
    });
  });

  it('name a threshold that must be exceeded differently from one that must be reached', () => {
    expect(thresholdName({ numerator: 1, denominator: 2, strict: true })).toBe('more than 1/2');
    expect(thresholdName({ numerator: 3, denominator: 4, strict: false })).toBe('at least 3/4');
  });

  it('read thresholds and factors as settings write them', () => {
    expect(thresholdName(readThreshold('2/3'))).toBe('at least 2/3');
    expect(thresholdName(readThreshold('>1/2'))).toBe('more than 1/2');
    expect(quorumOf('1', 143)).toBe(12);
    expect(quorumOf('3/2', 100)).toBe(15);
    expect(quorumOf('1', 0)).toBe(0);
  });
});
