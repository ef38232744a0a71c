import { expect, test } from 'vitest';
import type { DisputeState } from '@/lib/api/disputes';
import { effectOf, isOverturned, standingOf, wayOf } from './standing';
import type { Dispute, DisputeAction, Resolution } from './types';

const said = {
  text: 'Words.',
  html: '<p>Words.</p>',
  by: { username: 'ada' },
  at: '2026-03-02T00:00:00Z',
};

const dispute = (given: Partial<Dispute> = {}): Dispute => ({
  caseId: 'DISP-2026-001',
  claimant: { kind: 'ORGANISATION', slug: 'north', name: 'North Bank' },
  respondent: { kind: 'PARTNER', slug: 'harbour', name: 'Harbour Records' },
  type: 'QUALITY',
  state: 'FILED',
  description: 'Words.',
  descriptionHtml: '<p>Words.</p>',
  filedAt: '2026-03-01T00:00:00Z',
  filedBy: { username: 'nils' },
  holds: 0,
  timeline: [],
  version: 1,
  actions: [],
  ...given,
});

const ruling = (given: Partial<Resolution> = {}): Resolution => ({
  outcome: 'SUSPEND',
  against: 'RESPONDENT',
  reason: 'Why.',
  html: '<p>Why.</p>',
  by: { username: 'max' },
  at: '2026-03-20T00:00:00Z',
  ...given,
});

const names = (state: DisputeState, given: Partial<Dispute> = {}) =>
  wayOf(dispute({ state, ...given })).map(({ name, at }) => (at === 'now' ? `[${name}]` : name));

test('names whose turn it is, to others and to the one whose turn it is', () => {
  const turns: [DisputeState, DisputeAction, string][] = [
    ['FILED', 'RESPOND', 'Harbour Records has to respond.'],
    ['IN_MEDIATION', 'RESOLVE', 'max has to decide.'],
    ['APPEALED', 'DECIDE_APPEAL', 'max has to decide the appeal.'],
    ['RESOLVED', 'APPEAL', 'Either party may appeal.'],
  ];
  for (const [state, action, turn] of turns) {
    const given = { state, mediator: { username: 'max' } };
    expect(standingOf(dispute(given))).toMatchObject({ turn, mine: false });
    expect(standingOf(dispute({ ...given, actions: [action] })).mine).toBe(true);
  }
});

test('a row of a list stands where the case stands, without its actions', () => {
  const { caseId, claimant, respondent, type, state, filedAt } = dispute();
  const row = { caseId, claimant, respondent, type, state, filedAt };
  expect(standingOf(row).turn).toBe('Harbour Records has to respond.');
});

test('the time for an appeal ends a partnership only where that was decided', () => {
  const due = { what: 'APPEAL_PERIOD', at: '2026-04-03T00:00:00Z' } as const;
  const otherwise = (outcome: Resolution['outcome']) =>
    standingOf(dispute({ state: 'RESOLVED', due, resolution: ruling({ outcome }) })).otherwise;
  expect(otherwise('TERMINATE')).toContain('Harbour Records stops being a partner');
  expect(otherwise('SUSPEND')).toBe('Without an appeal by then, the resolution becomes final.');
});

test('a plan that is due keeps a final case open', () => {
  const remediation = {
    plan: 'Fix it.',
    html: '<p>Fix it.</p>',
    against: 'RESPONDENT',
    dueOn: '2026-05-01',
  } as const;
  const given = { state: 'FINAL', resolution: ruling({ outcome: 'REMEDIATE' }) } as const;
  const due = { what: 'REMEDIATION', at: '2026-05-02T00:00:00Z' } as const;
  expect(
    standingOf(dispute({ ...given, due, remediation: { ...remediation, state: 'DUE' } })),
  ).toEqual({
    turn: 'Harbour Records has to carry out its plan.',
    mine: false,
    otherwise: 'Not carried out by then, Harbour Records is suspended.',
  });
  expect(
    standingOf(dispute({ ...given, remediation: { ...remediation, state: 'DONE' } })).turn,
  ).toContain('closed');
});

test('a suspension holds during an appeal, a termination waits for the end', () => {
  const appealed = dispute({ state: 'APPEALED' });
  expect(effectOf(appealed, ruling())).toContain('at once, also while an appeal runs');
  const termination = ruling({ outcome: 'TERMINATE' });
  expect(effectOf(appealed, termination)).toContain('when this becomes final');
  expect(effectOf(dispute({ state: 'FINAL' }), termination)).toBe(
    'Harbour Records is no longer a partner.',
  );
});

test('an appeal overturns by another outcome or another party, not by other words', () => {
  const resolution = ruling();
  expect(isOverturned({ resolution, decision: ruling({ reason: 'Indeed.' }) })).toBe(false);
  expect(isOverturned({ resolution, decision: ruling({ against: 'CLAIMANT' }) })).toBe(true);
  expect(
    isOverturned({ resolution, decision: ruling({ outcome: 'DISMISS', against: undefined }) }),
  ).toBe(true);
  expect(isOverturned({ resolution })).toBe(false);
});

test('the way of a case shows a default, a settlement and an appeal where there is one', () => {
  expect(names('FILED')).toEqual(['[Filed]', 'Response', 'Mediation', 'Resolution', 'Final']);
  expect(names('DEFAULTED')).toEqual([
    'Filed',
    '[No response]',
    'Mediation',
    'Resolution',
    'Final',
  ]);
  expect(names('SETTLED', { response: { ...said, side: 'RESPONDENT' } })).toEqual([
    'Filed',
    'Responded',
    '[Settled]',
  ]);
  expect(names('FINAL', { response: { ...said, side: 'RESPONDENT' } })).not.toContain('Appeal');
  expect(
    names('FINAL', {
      response: { ...said, side: 'RESPONDENT' },
      appeal: { ...said, side: 'RESPONDENT' },
    }),
  ).toEqual(['Filed', 'Response', 'Mediation', 'Resolution', 'Appeal', '[Final]']);
});
