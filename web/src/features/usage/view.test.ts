import { expect, test } from 'vitest';
import { rangeOf, readView, writeView } from './view';

const now = Date.parse('2026-11-23T09:00:00Z');
const range = (span: string, day = '') => rangeOf({ span, day }, now);

test('a number of days ends today and counts today', () => {
  expect(range('7')).toEqual({ from: '2026-11-17', to: '2026-11-23', granularity: 'DAY' });
});

test('a year is twelve months, the running one among them', () => {
  expect(range('YEAR')).toEqual({ from: '2025-12-01', to: '2026-11-23', granularity: 'MONTH' });
});

test('a month has all its days, and a day its hours', () => {
  expect(range('2026-02')).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
  expect(range('2026-02', '2026-02-03')).toEqual({
    from: '2026-02-03',
    to: '2026-02-03',
    granularity: 'HOUR',
  });
});

test('the address says all there is to say and nothing that goes without saying', () => {
  const address = 'partner=acme&span=2026-10&skill=a%2Fb&consumer=globex&day=2026-10-04';
  expect(writeView(readView(new URLSearchParams(address))).toString()).toBe(address);
  expect(writeView(readView(new URLSearchParams('organisation=a&span=30'))).toString()).toBe(
    'organisation=a',
  );
});

test('nonsense in the address is left aside', () => {
  const view = readView(new URLSearchParams('span=9&day=2026-99-99'));
  expect(view).toEqual({ scope: undefined, span: '30', skill: '', consumer: '', day: '' });
});
