import { expect, test } from 'vitest';
import { bodyOf, fieldMoment, isLate, rules, valuesOf } from './values';

const plan = { monitors: [], from: '2026-03-10T10:00', until: '2026-03-10T12:00', reason: ' New ' };

test('times survive the fields, whatever the zone of the reader', () => {
  const { from } = bodyOf(plan);
  expect(fieldMoment(from)).toBe('2026-03-10T10:00');
  expect(bodyOf(plan).reason).toBe('New');
});

test('it ends after it begins', () => {
  expect(rules.until('2026-03-10T10:00', plan)).toBe('It ends before it begins.');
  expect(rules.until('2026-03-10T10:01', plan)).toBeNull();
  expect(rules.until('', plan)).not.toBeNull();
});

test('less than 72 hours ahead is late', () => {
  const begin = new Date(plan.from).getTime();
  expect(isLate(plan, begin - 72 * 3_600_000)).toBe(false);
  expect(isLate(plan, begin - 72 * 3_600_000 + 1)).toBe(true);
  expect(isLate(valuesOf(), begin)).toBe(false);
});
