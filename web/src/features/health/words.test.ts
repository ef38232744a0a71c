import { describe, expect, it } from 'vitest';
import type { IndicatorStanding, Milestone } from './types';
import { inOrder, percentOf, pointsOf, targetOf, valueOf } from './words';

describe('the health of the ecosystem', () => {
  it('writes each unit as people read it', () => {
    expect(valueOf(10_000_000, 'COUNT')).toBe('10,000,000');
    expect(valueOf(4.5, 'STARS')).toBe('4.50');
    expect(valueOf(97.6, 'PERCENT')).toBe('97.60 %');
    expect(targetOf(4.5, 'STARS')).toBe('4.5');
    expect(targetOf(99, 'PERCENT')).toBe('99 %');
    expect(targetOf(1000, 'COUNT')).toBe('1,000');
  });

  it('names the days of a run across the end of a month', () => {
    const trend = [
      { from: '2027-01-31', values: [1, 2] },
      { from: '2027-02-05', values: [4] },
    ];
    expect(pointsOf({ trend } as IndicatorStanding)).toEqual([
      { day: '2027-01-31', value: 1 },
      { day: '2027-02-01', value: 2 },
      { day: '2027-02-05', value: 4 },
    ]);
  });

  it('says 100 % only of what is reached', () => {
    expect(percentOf(999, 1000)).toBe(99);
    expect(percentOf(12, 10)).toBe(100);
  });

  it('puts what was reached first, by its day, then what is nearest', () => {
    const stone = (title: string, done: number, reachedAt?: string) =>
      ({ title, done, target: 10, reachedAt }) as Milestone;
    const stones = [
      stone('far', 1),
      stone('late', 10, '2027-02-01T00:00:00Z'),
      stone('near', 9),
      stone('early', 10, '2027-01-01T00:00:00Z'),
    ];
    expect(inOrder(stones).map(({ title }) => title)).toEqual(['early', 'late', 'near', 'far']);
  });
});
