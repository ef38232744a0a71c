import { expect, test } from 'vitest';
import { placed, scale } from './burnDown';

const box = { width: 120, height: 120, left: 10, right: 10, top: 10, bottom: 10 };

test('a budget that is kept stays above zero', () => {
  const steps = scale(600, 200);
  expect(steps).toEqual({ top: 600, bottom: 0 });
  const at = placed(
    [
      { day: '2026-03-01', leftSeconds: 600 },
      { day: '2026-03-03', leftSeconds: 300 },
    ],
    steps,
    box,
  );
  expect(at.all).toEqual([
    { x: 10, y: 10 },
    { x: 110, y: 60 },
  ]);
  expect(at.y(0)).toBe(110);
  expect(at.x('2026-03-02')).toBe(60);
});

test('one that is overdrawn goes below it', () => {
  const at = placed([{ day: '2026-03-01', leftSeconds: -600 }], scale(600, -600), box);
  expect(at.y(0)).toBe(60);
  expect(at.all).toEqual([{ x: 60, y: 110 }]);
});

test('nothing allowed can still be drawn', () => {
  const at = placed([{ day: '2026-03-01', leftSeconds: 0 }], scale(0, 0), box);
  expect(at.all[0]?.y).toBe(110);
});
