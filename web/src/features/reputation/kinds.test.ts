import { describe, expect, it } from 'vitest';
import type { ReputationPart } from '@/lib/api/reputation';
import { left, shareOf } from './kinds';

const part = (points: number, micros: number): ReputationPart => ({
  kind: 'RFC_ACCEPTED',
  points,
  micros,
});

describe('the parts of a reputation', () => {
  it('say what decay has left', () => {
    expect(left(part(50, 25_000_000))).toBe(50);
    expect(left(part(3, 2_999_999))).toBe(99);
    expect(left(part(10, 10_000_000))).toBe(100);
    expect(left(part(-2, -2_000_000))).toBeUndefined();
  });

  it('share the scale of the largest', () => {
    const parts = [part(50, 40_000_000), part(10, 10_000_000), part(-2, -2_000_000)];
    expect(parts.map((each) => shareOf(each, parts))).toEqual([1, 0.25, 0]);
    expect(shareOf(part(0, 0), [part(0, 0)])).toBe(0);
  });
});
