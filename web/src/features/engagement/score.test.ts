import { describe, expect, it } from 'vitest';
import { duration, measured, scored } from './score';

describe('the parts of the engagement score', () => {
  it('tell durations in a unit that fits', () => {
    expect(duration(1)).toBe('1 minute');
    expect(duration(45)).toBe('45 minutes');
    expect(duration(60)).toBe('1 hour');
    expect(duration(210)).toBe('3.5 hours');
    expect(duration(71 * 60)).toBe('71 hours');
    expect(duration(4 * 24 * 60)).toBe('4 days');
  });

  it('are shown as the server rounds them, and so add up to the score', () => {
    expect([24.5, 12.96, 0].map(scored)).toEqual(['24.50', '12.96', '0.00']);
    expect(scored(37.46)).toBe('37.46');
    expect(scored(100)).toBe('100.00');
  });

  it('say what was measured and what would be enough', () => {
    expect(measured({ name: 'ACTIVE', points: 24.5, max: 35, value: 2_100, target: 3_000 })).toBe(
      '21\u00a0%; full points from 30\u00a0%',
    );
    expect(measured({ name: 'REPLY', points: 10, max: 15, value: 1_440, target: 4_320 })).toBe(
      '24 hours; no points from 3 days',
    );
    expect(measured({ name: 'TURNOUT', points: 0, max: 25, target: 4_000 })).toMatch('No data');
  });
});
