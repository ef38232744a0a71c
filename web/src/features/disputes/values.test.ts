import { expect, test } from 'vitest';
import { claimants } from './parties';
import { readFilters, writeFilters, queryOf } from './filters';
import { caseIn, checkText, rules, type DisputeValues } from './values';
import { timelineName } from './words';

test('a description is as long as the server takes it, counted as the server counts', () => {
  expect(rules.description('x'.repeat(20))).toBeNull();
  expect(rules.description(`  ${'x'.repeat(19)}  `)).toBe('Use at least 20 characters.');
  expect(checkText(' ')).toBe('Please fill this in.');
  expect(checkText('😀'.repeat(10_000))).toBeUndefined();
  expect(checkText('x'.repeat(10_001))).toBe('Use at most 10,000 characters.');
});

test('nobody disputes with themselves', () => {
  const values = { claimant: 'harbour' } as DisputeValues;
  expect(rules.respondent('harbour ', values)).toContain('themselves');
  expect(rules.respondent('north', values)).toBeNull();
});

test('finds the case in a refusal', () => {
  expect(caseIn('DISP-2026-1014 is open about the same.')).toBe('DISP-2026-1014');
  expect(caseIn('There is one already.')).toBeUndefined();
});

test('a partner is not offered again as its organisation', () => {
  const me = {
    id: '1',
    username: 'pia',
    email: 'pia@example.org',
    roles: ['MEMBER' as const],
    joinedAt: '2026-01-01T00:00:00Z',
    passwordSet: true,
    organisations: [
      { slug: 'harbour', name: 'Harbour Records', role: 'OWNER' as const },
      { slug: 'north', name: 'North Bank', role: 'FINANCE' as const },
    ],
  };
  const groups = claimants(me, [{ slug: 'harbour-records', name: 'Harbour Records' }]);
  expect(groups.map(({ items }) => items.map(({ value }) => value))).toEqual([
    ['harbour-records'],
    ['north'],
  ]);
  expect(claimants({ ...me, roles: ['MAINTAINER'] }, []).at(-1)?.items[0]?.value).toBe('cvf');
});

test('filters survive the address, and nonsense in it is ignored', () => {
  const filters = { view: 'mediating', state: 'APPEALED', party: 'harbour' } as const;
  expect(readFilters(writeFilters(filters))).toEqual(filters);
  expect(readFilters(new URLSearchParams('view=x&state=CLOSED'))).toEqual({
    view: 'all',
    state: '',
    party: '',
  });
  expect(queryOf(filters, 'max')).toMatchObject({ mediator: 'max', mine: undefined });
  expect(queryOf({ ...filters, state: 'OPEN' }, 'max').state).not.toContain('FINAL');
});

test('a word the page does not know is still readable', () => {
  expect(timelineName('RESPONDED')).toBe('Responded');
  expect(timelineName('LINES_RELEASED')).toBe('Lines released');
  expect(timelineName('A mediator was assigned')).toBe('A mediator was assigned');
});
