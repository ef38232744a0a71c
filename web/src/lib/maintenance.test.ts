import { expect, test } from 'vitest';
import { exclusion } from './maintenance';

test('a window says what it excludes, and why not all of it', () => {
  expect(exclusion({ seconds: 7_200, ofSeconds: 7_200 })).toBe(
    'All 2 h are excluded from the uptime.',
  );
  expect(exclusion({ seconds: 0, ofSeconds: 7_200, whyNot: 'ANNOUNCED_LATE' })).toBe(
    'Excludes nothing: it is announced less than 72 hours ahead.',
  );
  expect(exclusion({ seconds: 3_600, ofSeconds: 7_200, whyNot: 'MONTH_USED_UP' })).toBe(
    'Excludes 1 h of 2 h: the 8 hours of its month are used up.',
  );
});
