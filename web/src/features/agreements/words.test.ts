import { describe, expect, it } from 'vitest';
import { percent, responseTime } from './words';

describe('terms in words', () => {
  it('keep the hundredths of a percent that matter', () => {
    expect(percent(9999)).toBe('99.99\u00a0%');
    expect(percent(9500)).toBe('95\u00a0%');
  });

  it('say hours where they are whole', () => {
    expect(responseTime(60)).toBe('1 hour');
    expect(responseTime(1440)).toBe('24 hours');
    expect(responseTime(90)).toBe('90 minutes');
  });
});
