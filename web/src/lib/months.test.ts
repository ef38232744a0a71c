import { expect, test } from 'vitest';
import { firstDay, isMonth, lastDay, monthAt, monthName, plusMonths } from './months';

test('a month is said in words', () => {
  expect(monthName('2026-11')).toBe('November 2026');
});

test('months go over the end of a year', () => {
  expect(plusMonths('2026-11', 2)).toBe('2027-01');
  expect(plusMonths('2027-01', -1)).toBe('2026-12');
});

test('a month has its days, also in February', () => {
  expect([firstDay('2026-02'), lastDay('2026-02')]).toEqual(['2026-02-01', '2026-02-28']);
  expect(lastDay('2028-02')).toBe('2028-02-29');
  expect(lastDay('2026-12')).toBe('2026-12-31');
});

test('the month of a moment is the one in UTC', () => {
  expect(monthAt(Date.parse('2026-12-01T00:30:00+01:00'))).toBe('2026-11');
});

test('only months are months', () => {
  expect(['2026-01', '2026-12', '2026-13', '2026-1', ''].map(isMonth)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
