import { describe, expect, it } from 'vitest';
import type { ReviewPart } from '@/lib/api/partnercertification';
import { arithmetic, inMillis, inMonth, measured } from './words';

const part = (weight: number, score: number): ReviewPart => ({
  criterion: 'c',
  title: '',
  weight,
  mandatory: false,
  score,
  points: 0,
  evidence: [],
});

describe('a score in words', () => {
  it('can be worked out again by hand', () => {
    expect(arithmetic([part(40, 95), part(30, 100), part(30, 87.5)], 94.25)).toBe(
      '(40 × 95 + 30 × 100 + 30 × 87.5) ÷ 100 = 94.25',
    );
  });

  it('says only what was measured', () => {
    const base = { samples: 1, succeeded: 1, from: '', to: '', source: 'STAGING' } as const;
    expect(measured({ ...base, uptimeBasisPoints: 9_997, targetBasisPoints: 9_500 })).toEqual([
      '99.97\u00a0% available',
      'the target is 95\u00a0%',
    ]);
    expect(measured({ ...base, p95Millis: 1_240 })).toEqual(['95 of 100 answers within 1.24 s']);
    expect(measured(base)).toEqual([]);
  });

  it('names small and large times and months', () => {
    expect(inMillis(812.4)).toBe('812 ms');
    expect(inMillis(5_000)).toBe('5 s');
    expect(inMonth('2026-10')).toBe('October 2026');
  });
});
