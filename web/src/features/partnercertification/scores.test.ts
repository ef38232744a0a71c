import { describe, expect, it } from 'vitest';
import type { Measurement } from '@/lib/api/partnercertification';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { measuredScore, preview, previewOfWhole } from './scores';

const measurement = (given: Partial<Measurement>): Measurement => ({
  since: '2026-11-01T00:00:00Z',
  until: '2026-11-08T00:00:00Z',
  probes: 10_000,
  succeeded: 9_995,
  enough: true,
  why: '',
  ...given,
});

const criterion = (weight: number, mandatory = false): RequirementCriterion => ({
  id: `c${weight}`,
  title: '',
  text: '',
  weight,
  mandatory,
});

describe('the score of a measured criterion', () => {
  it('is 100 at the uptime target, 60 one point below and 0 under that', () => {
    const at = (uptimeBasisPoints: number) =>
      measuredScore('UPTIME', measurement({ uptimeBasisPoints }));
    expect([at(9_900), at(9_500), at(9_450), at(9_400), at(9_399)]).toEqual([100, 100, 80, 60, 0]);
  });

  it('falls from 100 at one second to 60 at five', () => {
    const at = (p95Millis: number) => measuredScore('RESPONSE_TIME', measurement({ p95Millis }));
    expect([at(400), at(1_000), at(3_000), at(5_000)]).toEqual([100, 100, 80, 60]);
  });

  it('takes the success rate where no uptime is given', () => {
    expect(measuredScore('RELIABILITY', measurement({}))).toBe(100);
    expect(measuredScore('RELIABILITY', measurement({ succeeded: 9_945 }))).toBe(80);
  });

  it('does not exist before there is enough to go by', () => {
    expect(measuredScore('UPTIME', undefined)).toBeUndefined();
    const early = measurement({ enough: false, uptimeBasisPoints: 10_000 });
    expect(measuredScore('UPTIME', early)).toBeUndefined();
  });
});

describe('the preview of a review', () => {
  it('is the weighted mean of what is scored so far', () => {
    const parts = [
      { criterion: criterion(40), score: 95, shown: true },
      { criterion: criterion(30), score: 80, shown: true },
      { criterion: criterion(30), shown: true },
    ];
    expect(preview(parts, 80)).toEqual({ mean: 88.57, complete: false, causes: [] });
  });

  it('names everything that would make it fail', () => {
    const parts = [
      { criterion: criterion(50, true), score: 59, shown: false },
      { criterion: criterion(50), score: 100, shown: true },
    ];
    expect(preview(parts, 80).causes).toEqual([
      'BELOW_PASS',
      'CRITERION_BELOW_60',
      'MANDATORY_EVIDENCE',
    ]);
  });

  it('has no mean before the first score', () => {
    expect(preview([{ criterion: criterion(100), shown: true }], 80).mean).toBeUndefined();
  });
});

describe('the preview of a score for the whole', () => {
  const parts = [
    { criterion: criterion(50, true), shown: false },
    { criterion: criterion(50), shown: false },
  ];

  it('needs the pass mark and the mandatory evidence, nothing else', () => {
    expect(previewOfWhole(50, 80, parts).causes).toEqual(['BELOW_PASS', 'MANDATORY_EVIDENCE']);
    expect(previewOfWhole(80, 80, parts.slice(1))).toEqual({
      mean: 80,
      complete: true,
      causes: [],
    });
  });
});
