import { expect, test } from 'vitest';
import { daysOf, faultOf, linesOf } from './extraDays';

const days = [
  { day: '2026-12-24', name: 'Christmas Eve' },
  { day: '2026-12-31', name: 'New Year’s Eve' },
];

test('days survive being written as lines', () => {
  expect(daysOf(linesOf(days))).toEqual(days);
  expect(daysOf('\n  2026-12-24   Christmas Eve \n\n')).toEqual([days[0]]);
  expect(daysOf('')).toEqual([]);
});

test('a line that is no day is named', () => {
  expect(faultOf(linesOf(days))).toBeUndefined();
  expect(faultOf('2026-12-24')).toContain('“2026-12-24”');
  expect(faultOf('2026-13-41 Nothing')).toContain('2026-13-41');
  expect(faultOf('Christmas')).toContain('“Christmas”');
});
