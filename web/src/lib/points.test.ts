import { describe, expect, it } from 'vitest';
import { percent, points, signed } from './points';

describe('points in words', () => {
  it('shows three decimals at most and never more than there is', () => {
    expect(points(2_236_067)).toBe('2.236');
    expect(points(2_999_999)).toBe('2.999');
    expect(points(5_000_000)).toBe('5');
    expect(points(1_204_500_000)).toBe('1,204.5');
    expect(points(999)).toBe('0');
    expect(points(-40_000_000)).toBe('-40');
  });

  it('signs what was earned and lost', () => {
    expect(signed(50)).toBe('+50');
    expect(signed(-2)).toBe('−2');
    expect(signed(0)).toBe('0');
  });

  it('writes basis points as per cent', () => {
    expect(percent(4_250)).toBe('42.5\u00a0%');
    expect(percent(2_996)).toBe('29.96\u00a0%');
    expect(percent(10_000)).toBe('100\u00a0%');
  });
});
