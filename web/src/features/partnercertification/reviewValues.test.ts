import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/lib/api/problem';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { emptyReview, missing, refusals, reviewOf } from './reviewValues';

const base = { title: '', text: '', weight: 50, mandatory: false };
const criteria: RequirementCriterion[] = [
  { ...base, id: 'uptime', measured: 'UPTIME' },
  { ...base, id: 'security' },
  { ...base, id: 'docs' },
];

describe('a review by criteria', () => {
  it('needs a score for everything that is not measured, and a reason', () => {
    const errors = missing(emptyReview, criteria);
    expect(Object.keys(errors)).toEqual(['reason', 'scores.security', 'scores.docs']);
  });

  it('takes whole numbers between 0 and 100 only', () => {
    const scored = (score: number) =>
      missing(
        { ...emptyReview, reason: 'x', scores: { security: { score, note: '', evidence: [] } } },
        criteria.slice(0, 2),
      );
    expect([0, 100].map(scored)).toEqual([{}, {}]);
    expect([-1, 100.5, 101].map((each) => Object.keys(scored(each)).length)).toEqual([1, 1, 1]);
  });

  it('sends nothing of what is measured, nor of the other path', () => {
    const given = {
      ...emptyReview,
      reason: ' Fine. ',
      notes: 'left over',
      scores: {
        uptime: { score: 1, note: '', evidence: [] },
        security: { score: 90, note: ' Read. ', evidence: ['e1'] },
        docs: { score: 80, note: '', evidence: [] },
      },
    };
    expect(reviewOf(given, criteria)).toEqual({
      path: 'CRITERIA',
      reason: 'Fine.',
      scores: [
        { criterion: 'security', score: 90, note: 'Read.', evidence: ['e1'] },
        { criterion: 'docs', score: 80, note: undefined, evidence: [] },
      ],
    });
  });

  it('shows a refusal at the criterion it is about', () => {
    const problem = new ApiProblem({
      type: 'urn:cvf:problem:validation',
      title: 'Please check',
      status: 400,
      errors: [
        { pointer: '/scores/1/evidence/0', detail: 'Out of date.' },
        { pointer: '/reason', detail: 'Too short.' },
      ],
    });
    expect(refusals(problem, criteria)).toEqual({
      'scores.docs': 'Out of date.',
      reason: 'Too short.',
    });
  });
});

describe('a review of the whole', () => {
  it('needs a score, notes and a reason, whatever the criteria are', () => {
    const errors = missing({ ...emptyReview, path: 'OVERALL' }, criteria);
    expect(Object.keys(errors)).toEqual(['reason', 'overallScore', 'notes']);
  });
});
