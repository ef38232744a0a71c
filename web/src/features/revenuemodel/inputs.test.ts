import { expect, test } from 'vitest';
import { carried, questionOf, readInputs, writeInputs } from './inputs';

const inputs = readInputs(new URLSearchParams());

test('a calculation can be shared by its address', () => {
  const shared = { ...inputs, price: '0.25', tier: 'ENTERPRISE' as const };
  expect(readInputs(writeInputs(shared))).toEqual(shared);
  expect(readInputs(new URLSearchParams('tier=GOLD')).tier).toBe('STANDARD');
});

test('numbers are read as people write them', () => {
  const { question } = questionOf({ ...inputs, executions: '10,000,000', quantity: ' 3 ' });
  expect(question).toEqual({
    price: '0.01',
    quantity: 3,
    executionsPerMonth: 10_000_000,
    tier: 'STANDARD',
  });
});

test('what is no number is said at its field', () => {
  const { question, errors } = questionOf({ ...inputs, price: '1,5', executions: '0' });
  expect(question).toBeUndefined();
  expect(Object.keys(errors)).toEqual(['price', 'executions']);
});

test('what is below the minimum waits for the next months', () => {
  const months = [
    { month: '2026-11', payoutMinor: 0 },
    { month: '2026-12', payoutMinor: 0 },
    { month: '2027-01', payoutMinor: 12_000, on: '2027-03-05' },
  ];
  expect(carried(4_000, months).map(({ leftMinor }) => leftMinor)).toEqual([4_000, 8_000, 0]);
});
