import { describe, expect, it } from 'vitest';
import { dates, line, months, nearest, place, runs, ticks } from './chart';

const box = { width: 120, height: 60, left: 10, right: 10, top: 5, bottom: 5 };

describe('a line chart', () => {
  it('has round steps that reach the highest value', () => {
    expect(ticks(7)).toEqual([0, 5, 10]);
    expect(ticks(60)).toEqual([0, 20, 40, 60]);
    expect(ticks(0.9)).toEqual([0, 0.5, 1]);
    expect(ticks(0)).toEqual([0, 1]);
  });

  it('places days by time, not by their number', () => {
    const placed = place(
      [
        { day: '2026-01-01', value: 0 },
        { day: '2026-01-02', value: 5 },
        { day: '2026-01-11', value: 10 },
      ],
      10,
      box,
    );
    expect(placed).toEqual([
      { x: 10, y: 55 },
      { x: 20, y: 30 },
      { x: 110, y: 5 },
    ]);
    expect(line(placed)).toBe('M10.0 55.0L20.0 30.0L110.0 5.0');
    expect(nearest(placed, 60)).toBe(1);
    expect(nearest(placed, 80)).toBe(2);
  });

  it('draws no line across days nobody knows', () => {
    const points = ['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-07'].map((day) => ({
      day,
      value: 1,
    }));
    expect(runs(points, ['a', 'b', 'c', 'd'], 1)).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(runs(points, ['a', 'b', 'c', 'd'], Infinity)).toEqual([['a', 'b', 'c', 'd']]);
    expect(runs([], [], 1)).toEqual([]);
  });

  it('puts a single point in the middle', () => {
    expect(place([{ day: '2026-01-01', value: 10 }], 10, box)).toEqual([{ x: 60, y: 5 }]);
  });

  it('names as many months as there is room for', () => {
    const names = (room: number) =>
      months('2025-11-22', '2026-04-02', room).map(({ day, name }) => `${day} ${name}`);
    expect(names(9)).toEqual([
      '2025-12-01 Dec',
      '2026-01-01 Jan',
      '2026-02-01 Feb',
      '2026-03-01 Mar',
      '2026-04-01 Apr',
    ]);
    expect(names(3)).toEqual(['2025-12-01 Dec', '2026-02-01 Feb', '2026-04-01 Apr']);
  });

  it('marks a short time by days up to the last one, a long one by months', () => {
    const days = dates('2026-11-01', '2026-11-30', 6).map(({ name }) => name);
    expect(days).toEqual(['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov']);
    expect(dates('2026-11-01', '2026-11-03', 6)).toHaveLength(3);
    expect(dates('2026-01-01', '2026-06-30', 12)[0]?.name).toBe('Jan');
  });
});
