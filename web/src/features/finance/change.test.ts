import { expect, test } from 'vitest';
import type { RunDifference } from '@/lib/api/payouts';
import { changeOf, MOST_DIFFERENCES } from './change';

const difference = (nowMinor: number, lastMinor?: number): RunDifference => ({
  partner: { slug: 'acme', name: 'Acme' },
  nowMinor,
  lastMinor,
});

test('whoever is new and whoever is gone count in full', () => {
  expect(changeOf([difference(500), difference(0, 200), difference(80, 100)])).toBe(280);
  expect(changeOf([])).toBe(0);
});

test('a sum over some of the differences is not said', () => {
  expect(changeOf(Array(MOST_DIFFERENCES).fill(difference(500)))).toBeUndefined();
});
