import { expect, test } from 'vitest';
import { millis, successRate, usagePath } from './usage';

test('durations are said in the unit they are felt in', () => {
  expect([millis(240), millis(1_250), millis(59_000), millis(210_000)]).toEqual([
    '240\u00a0ms',
    '1.3\u00a0s',
    '59\u00a0s',
    '3.5\u00a0min',
  ]);
});

test('one failure is enough not to be at 100 %', () => {
  expect(successRate({ succeeded: 1_000_000, failed: 1 })).toBe(9_999);
  expect(successRate({ succeeded: 3, failed: 0 })).toBe(10_000);
  expect(successRate({ succeeded: 0, failed: 0 })).toBeUndefined();
});

test('a link to usage leaves out what is not asked for', () => {
  expect(usagePath({ partner: 'acme', skill: 'a/b', day: undefined })).toBe(
    '/usage?partner=acme&skill=a%2Fb',
  );
});
