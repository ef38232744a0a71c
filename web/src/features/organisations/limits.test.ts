import { expect, test } from 'vitest';
import { percentsOf } from './limits';

test('percents are read however they are written', () => {
  expect(percentsOf('80, 50 100%')).toEqual([50, 80, 100]);
  expect(percentsOf('50;50')).toEqual([50]);
  expect(percentsOf('')).toEqual([]);
});

test('what is no percent is refused', () => {
  expect(percentsOf('half')).toBeUndefined();
  expect(percentsOf('0')).toBeUndefined();
  expect(percentsOf('12.5')).toBeUndefined();
});
