import { describe, expect, it } from 'vitest';
import { minorOf, money, plainAmount, priceIn, signedMoney } from './money';

describe('an amount', () => {
  it('has as many decimals as its currency', () => {
    expect(money(120_450, 'EUR')).toBe('€1,204.50');
    expect(money(5, 'EUR')).toBe('€0.05');
    expect(money(0, 'EUR')).toBe('€0.00');
    expect(money(10_000, 'JPY')).toBe('JP¥10,000');
    expect(money(1_234, 'TND')).toMatch(/1\.234$/);
  });

  it('says with a minus sign that it is negative', () => {
    expect(money(-1_200, 'EUR')).toBe('−€12.00');
    expect(money(-5, 'EUR')).toBe('−€0.05');
    expect(signedMoney(500, 'EUR')).toBe('+€5.00');
    expect(signedMoney(-500, 'EUR')).toBe('−€5.00');
    expect(signedMoney(0, 'EUR')).toBe('€0.00');
  });

  it('is exact up to the largest there is', () => {
    expect(money(9_007_199_254_740_991, 'EUR')).toBe('€90,071,992,547,409.91');
  });
});

describe('a price', () => {
  it('keeps the digits it has', () => {
    expect(priceIn('0.0125', 'EUR')).toBe('€0.0125');
    expect(priceIn('2', 'EUR')).toBe('€2.00');
    expect(priceIn('0.0000000001', 'EUR')).toBe('€0.0000000001');
  });
});

describe('what somebody writes', () => {
  it('is read without rounding', () => {
    expect(minorOf('1204.5', 'EUR')).toBe(120_450);
    expect(minorOf(' 1,204.50 ', 'EUR')).toBe(120_450);
    expect(minorOf('0.29', 'EUR')).toBe(29);
    expect(minorOf('10000', 'JPY')).toBe(10_000);
  });

  it('is refused when it is no amount of the currency', () => {
    for (const text of ['', '-1', '1.999', '12,34', '1e3', 'ten', '.5']) {
      expect(minorOf(text, 'EUR'), text).toBeUndefined();
    }
    expect(minorOf('1.5', 'JPY')).toBeUndefined();
  });

  it('comes back as it can be written again', () => {
    expect(plainAmount(120_450, 'EUR')).toBe('1204.50');
    expect(plainAmount(7, 'JPY')).toBe('7');
  });
});
