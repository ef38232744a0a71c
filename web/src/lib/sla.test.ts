import { describe, expect, test } from 'vitest';
import { barLevel, barText, basisPoints, shortDuration, uptime } from './sla';

describe('uptime', () => {
  test.each([
    [1_000_000, '100 %'],
    [999_999, '99.9999 %'],
    [999_900, '99.99 %'],
    [999_500, '99.95 %'],
    [950_000, '95.00 %'],
    [123_450, '12.345 %'],
    [0, '0.00 %'],
  ])('says %i parts per million as %s', (given, said) => expect(uptime(given)).toBe(said));
});

test('a target keeps its decimals and no more', () => {
  expect(basisPoints(9_999)).toBe('99.99 %');
  expect(basisPoints(9_900)).toBe('99 %');
});

describe('durations', () => {
  test.each([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [307, '5 min 7 s'],
    [11_520, '3 h 12 min'],
    [86_400, '1 d'],
    [86_405, '1 d'],
    [187_200, '2 d 4 h'],
    [-90, '−1 min 30 s'],
  ])('says %i seconds as %s', (given, said) => expect(shortDuration(given)).toBe(said));
});

describe('a day', () => {
  const day = (uptimePartsPerMillion?: number, downSeconds = 0) => ({
    day: '2026-11-30',
    uptimePartsPerMillion,
    downSeconds,
  });

  test('without data is neither good nor bad', () => {
    expect(barLevel(day())).toBe('none');
    expect(barText(day())).toBe('no data');
  });

  test('is full only when nothing was down', () => {
    expect(barLevel(day(1_000_000))).toBe('full');
    expect(barLevel(day(999_999, 1))).toBe('slight');
    expect(barLevel(day(994_999, 432))).toBe('poor');
    expect(barLevel(day(949_999, 4_320))).toBe('down');
    expect(barText(day(993_055, 600))).toBe('99.3055 % up, 10 min down');
  });

  test('names its maintenance', () => {
    expect(barText({ ...day(1_000_000), maintenanceSeconds: 3_600 })).toBe(
      '100 % up, 1 h maintenance',
    );
  });
});
