import { expect, test } from 'vitest';
import { calendarAddress, inDays, sorted, urgencyOf } from './deadlines';
import type { Deadline } from './types';

const NOW = Date.parse('2026-03-10T15:00:00Z');

const on = (dueOn: string): Deadline => ({
  kind: 'CHECKLIST_ITEM',
  title: dueOn,
  dueOn,
  link: '/',
});

const at = (dueAt: string): Deadline => ({ kind: 'DISPUTE', title: dueAt, dueAt, link: '/' });

test('a day is due until it ends', () => {
  expect(inDays(on('2026-03-10'), NOW)).toBe('today');
  expect(urgencyOf(on('2026-03-10'), NOW)).toBe('soon');
  expect(inDays(on('2026-03-09'), NOW)).toBe('1 day overdue');
  expect(urgencyOf(on('2026-03-09'), NOW)).toBe('overdue');
});

test('a moment is due until it passes', () => {
  expect(inDays(at('2026-03-10T16:00:00Z'), NOW)).toBe('today');
  expect(inDays(at('2026-03-10T14:00:00Z'), NOW)).toBe('overdue');
  expect(inDays(at('2026-03-11T00:30:00Z'), NOW)).toBe('tomorrow');
});

test('what lies more than a week ahead is for later', () => {
  expect(urgencyOf(on('2026-03-16'), NOW)).toBe('soon');
  expect(urgencyOf(on('2026-03-17'), NOW)).toBe('later');
  expect(inDays(on('2026-03-17'), NOW)).toBe('in 7 days');
});

test('days and moments stand in one order', () => {
  const items = [on('2026-03-11'), at('2026-03-11T09:00:00Z'), on('2026-03-01')];
  expect(sorted(items).map(({ title }) => title)).toEqual([
    '2026-03-01',
    '2026-03-11T09:00:00Z',
    '2026-03-11',
  ]);
});

test('the calendar has the secret of the feed', () => {
  expect(calendarAddress('https://cvf.example/feeds/inbox/s3-cr_et.atom')).toBe(
    'https://cvf.example/feeds/calendar/s3-cr_et.ics',
  );
  expect(calendarAddress('https://cvf.example/feeds/rfcs.atom')).toBeUndefined();
});
