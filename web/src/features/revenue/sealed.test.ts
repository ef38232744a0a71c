import { expect, test } from 'vitest';
import { countedAs, skillOf } from './sealed';

test('the name of a version in the seal leads to its skill', () => {
  expect(skillOf('summarise@1.2.0')).toEqual({ id: 'summarise', version: '1.2.0' });
  expect(skillOf('summarise')).toBeUndefined();
  expect(skillOf('@1.2.0')).toBeUndefined();
});

test('a proof says as what it was counted and what is not billed', () => {
  const proof = { succeeded: true, own: false, quantity: 3 };
  expect(countedAs(proof)).toBe('succeeded, 3 units');
  expect(countedAs({ ...proof, succeeded: false })).toBe('failed and not billed');
  expect(countedAs({ ...proof, own: true })).toMatch(/own and not billed$/);
});
