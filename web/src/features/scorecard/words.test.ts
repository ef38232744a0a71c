import { describe, expect, it } from 'vitest';
import { lastOfDays, pointsOf, pointsText, share } from './words';

describe('the scorecard', () => {
  it('takes points from 0 to 10 with at most two decimals', () => {
    expect(pointsOf('9')).toBe(9);
    expect(pointsOf(' 9,25 ')).toBe(9.25);
    expect(pointsOf('10.00')).toBe(10);
    for (const wrong of ['', '-1', '10.01', '9.255', '1e1', 'nine']) {
      expect(pointsOf(wrong)).toBeUndefined();
    }
  });

  it('writes points with two decimals', () => {
    expect(pointsText(9.4)).toBe('9.40');
    expect(share(30, 100)).toBe('30 %');
    expect(share(0, 0)).toBe('0 %');
  });

  it('keeps what each day ended with', () => {
    expect(
      lastOfDays([
        { at: '2027-01-04T08:00:00Z', mean: undefined },
        { at: '2027-01-05T08:00:00Z', mean: 7.5 },
        { at: '2027-01-05T09:00:00Z', mean: 9.4 },
      ]),
    ).toEqual([{ day: '2027-01-05', value: 9.4 }]);
  });
});
