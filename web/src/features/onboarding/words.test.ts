import { describe, expect, it } from 'vitest';
import type { ChecklistItem } from './types';
import { byStage, isFor, lacksEvidence, responsible, stageState, stateOf } from './words';

const item: ChecklistItem = {
  item: 'security_audit',
  title: 'Security audit',
  description: '',
  stage: 'SECURITY_REVIEW',
  side: 'STAFF',
  dueOn: '2026-12-14',
  overdue: false,
  done: false,
  expired: false,
  evidenceNeeded: true,
  evidenceMissing: true,
  evidence: [],
  comments: 0,
  version: 1,
  actions: [],
};

describe('an item of the checklist', () => {
  it('is shown by what matters most about it', () => {
    expect(stateOf(item)).toBe('OPEN');
    expect(stateOf(item, 'security_audit')).toBe('NEXT');
    expect(stateOf({ ...item, overdue: true }, 'security_audit')).toBe('OVERDUE');
    expect(stateOf({ ...item, overdue: true, expired: true })).toBe('EXPIRED');
    expect(stateOf({ ...item, done: true, overdue: true })).toBe('DONE');
  });

  it('is for its owner alone, and without one for its side', () => {
    const ada = { username: 'ada', side: 'STAFF' as const };
    expect(isFor(item, ada)).toBe(true);
    expect(isFor(item, { username: 'lin', side: 'PARTNER' })).toBe(false);
    expect(isFor({ ...item, owner: { username: 'bob' } }, ada)).toBe(false);
    expect(isFor({ ...item, owner: { username: 'ada' } }, { ...ada, side: 'PARTNER' })).toBe(true);
  });

  it('names who is responsible', () => {
    expect(responsible(item, 'Nimbus')).toBe('CVF staff');
    expect(responsible({ ...item, side: 'PARTNER' }, 'Nimbus')).toBe('Nimbus');
    expect(responsible({ ...item, owner: { username: 'ada' } }, 'Nimbus')).toBe('ada, CVF staff');
  });

  it('lacks evidence only where some is missing and it is open', () => {
    expect(lacksEvidence(item)).toBe(true);
    expect(lacksEvidence({ ...item, evidenceMissing: false })).toBe(false);
    expect(lacksEvidence({ ...item, done: true })).toBe(false);
  });
});

describe('the stages', () => {
  it('lie before, at and after the present one', () => {
    expect(stageState('INTAKE', 'TRAINING')).toBe('PAST');
    expect(stageState('TRAINING', 'TRAINING')).toBe('NOW');
    expect(stageState('MONITORING', 'TRAINING')).toBe('AHEAD');
    expect(stageState('ACTIVE', 'ACTIVE')).toBe('PAST');
  });

  it('group the items in their order, without the empty ones', () => {
    const intake = { ...item, item: 'legal_review', stage: 'INTAKE' } as const;
    expect(byStage([item, intake]).map(({ stage }) => stage)).toEqual([
      'INTAKE',
      'SECURITY_REVIEW',
    ]);
  });
});
