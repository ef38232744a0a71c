import { expect, test } from 'vitest';
import { budgetLeft, verdict } from './words';

test('without data nobody is compliant, and nobody is not', () => {
  expect(verdict(undefined)).toEqual(['quiet', 'No data']);
  expect(verdict(true)[1]).toBe('Compliant');
  expect(verdict(false)[1]).toBe('Not compliant');
});

test('a budget that is overdrawn says by how much', () => {
  expect(budgetLeft(12_000)).toBe('3 h 20 min left');
  expect(budgetLeft(0)).toBe('0 s left');
  expect(budgetLeft(-600)).toBe('10 min over');
});
