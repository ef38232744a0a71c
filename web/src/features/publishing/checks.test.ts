import { describe, expect, it } from 'vitest';
import type { Check } from '@/lib/api/skills';
import { inOrder, verdictOf } from './checks';

const check: Check = {
  check: 'SECRETS',
  outcome: 'FAILED',
  enforced: true,
  message: '',
  findings: [],
  checkedAt: '2026-11-01T00:00:00Z',
};
const appeal = { id: '1', text: '', at: '2026-11-01T00:00:00Z', by: { username: 'ada' } };

describe('what a check means', () => {
  it('is a stop only when it failed and is enforced', () => {
    expect(verdictOf(check)).toBe('STOPS');
    expect(verdictOf({ ...check, enforced: false })).toBe('NOTED');
    expect(verdictOf({ ...check, outcome: 'WARNING' })).toBe('NOTED');
    expect(verdictOf({ ...check, outcome: 'PASSED' })).toBe('PASSED');
  });

  it('changes with an appeal only once that is accepted', () => {
    expect(verdictOf({ ...check, appeal })).toBe('STOPS');
    expect(verdictOf({ ...check, appeal: { ...appeal, decision: 'DISMISSED' } })).toBe('STOPS');
    expect(verdictOf({ ...check, appeal: { ...appeal, decision: 'ACCEPTED' } })).toBe('EXCUSED');
  });

  it('puts what stops before what passed', () => {
    const passed: Check = { ...check, check: 'LINKS', outcome: 'PASSED' };
    expect(inOrder([passed, check]).map((each) => each.check)).toEqual(['SECRETS', 'LINKS']);
  });
});
