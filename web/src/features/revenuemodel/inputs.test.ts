import { expect, test } from 'vitest';
import { questionOf, readInputs, writeInputs } from './inputs';

const inputs = readInputs(new URLSearchParams());

test('a calculation can be shared by its address', () => {
  const shared = { ...inputs, price: '0.25', tier: 'ENTERPRISE' as const };
  expect(readInputs(writeInputs(shared))).toEqual(shared);
  expect(readInputs(new URLSearchParams('tier=GOLD')).tier).toBe('STANDARD');
});

test('numbers are read as people write them', () => {
  const { question } = questionOf({ ...inputs, executions: '10,000,000', quantity: ' 3 ' });
  expect(question).toEqual({ price: '0.01', quantity: 3, executionsPerMonth: 10_000_000 });
});

test('what is no number is said at its field', () => {
  const { question, errors } = questionOf({ ...inputs, price: '1,5', executions: '0' });
  expect(question).toBeUndefined();
  expect(Object.keys(errors)).toEqual(['price', 'executions']);
});
