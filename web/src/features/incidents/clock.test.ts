import { expect, test } from 'vitest';
import type { IncidentResponse } from '@/lib/api/incidents';
import { clockState, clockText, usedShare } from './clock';

const NOW = Date.parse('2026-03-15T12:00:00Z');
const waiting: IncidentResponse = {
  counts: true,
  targetSeconds: 3_600,
  usedSeconds: 900,
  dueAt: '2026-03-15T12:45:00Z',
  running: true,
  paused: false,
};

const of = (response: Partial<IncidentResponse>, acknowledgedAt?: string) => ({
  response: { ...waiting, ...response },
  acknowledgedAt,
});

test('it runs until its due time, and is late from then on', () => {
  expect(clockState(of({}), NOW)).toBe('running');
  expect(clockState(of({}), Date.parse('2026-03-15T12:45:00Z'))).toBe('late');
  expect(usedShare(of({}))).toBe(0.25);
  expect(usedShare(of({ usedSeconds: 9_000 }))).toBe(1);
});

test('a paused clock is not late, however long it stands', () => {
  const paused = of({ paused: true, running: false, dueAt: undefined, usedSeconds: 600 });
  expect(clockState(paused, NOW + 1e9)).toBe('paused');
  expect(clockText(paused, NOW)).toBe('The clock is paused after 10 min (promised: 1 h)');
});

test('an answer is kept or late by the hours that count', () => {
  expect(clockState(of({ usedSeconds: 3_600 }, '2026-03-16T09:00:00Z'), NOW)).toBe('kept');
  expect(clockText(of({ usedSeconds: 3_601 }, '2026-03-16T09:00:00Z'), NOW)).toBe(
    'Answered late, after 1 h (promised: 1 h)',
  );
});

test('what does not count, or is not promised, has no clock', () => {
  expect(clockText(of({ counts: false }), NOW)).toBe('It does not count for the first answer.');
  expect(clockState(of({ targetSeconds: undefined }), NOW)).toBe('none');
});
