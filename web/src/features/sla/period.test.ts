import { expect, test } from 'vitest';
import { lastDays, monthOf, rangeFault, readPeriod, writePeriod } from './period';

const NOW = Date.parse('2026-03-15T12:00:00Z');
const read = (text: string) => readPeriod(new URLSearchParams(text), NOW);
const march = { from: '2026-03-01', to: '2026-03-31' };

test('the month that runs is shown first, and has no words in the address', () => {
  expect(read('')).toEqual(march);
  expect(writePeriod(march, NOW).toString()).toBe('');
});

test('months and ranges survive the address', () => {
  for (const text of ['month=2026-02', 'from=2026-02-03&to=2026-03-02']) {
    expect(writePeriod(read(text), NOW).toString()).toBe(text);
  }
  expect(monthOf(read('month=2024-02'))).toBe('2024-02');
  expect(read('month=2024-02').to).toBe('2024-02-29');
});

test('what cannot be asked for is not asked for', () => {
  for (const text of ['month=2026-13', 'from=2026-02-03', 'from=2026-03-02&to=2026-02-03']) {
    expect(read(text)).toEqual(march);
  }
  expect(rangeFault('2025-01-01', '2026-02-04')).toBeUndefined();
  expect(rangeFault('2025-01-01', '2026-02-05')).toBe('Choose at most 400 days.');
});

test('the last days end today', () => {
  expect(lastDays(30, NOW)).toEqual({ from: '2026-02-14', to: '2026-03-15' });
});
