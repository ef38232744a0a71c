import { expect, test } from 'vitest';
import { barsOf, inOrder } from './shares';

test('states without a case are there with none', () => {
  expect(inOrder(['A', 'B', 'C'], [{ key: 'C', count: 2 }])).toEqual([
    { key: 'A', count: 0 },
    { key: 'B', count: 0 },
    { key: 'C', count: 2 },
  ]);
});

test('bars compare with the longest, and only what there is leads somewhere', () => {
  const rows = [
    { key: 'A', name: 'a', count: 4, to: '/a' },
    { key: 'B', name: 'b', count: 0, to: '/b' },
    { key: 'C', name: 'c', count: 1 },
  ];
  const bars = barsOf(rows, ({ name }) => `link ${name}`);
  expect(bars.map(({ share }) => share)).toEqual([1, 0, 0.25]);
  expect(bars.map(({ name }) => name)).toEqual(['link a', 'b', 'c']);
  expect(barsOf([{ key: 'A', name: 'a', count: 0 }], () => '')[0]?.share).toBe(0);
});
