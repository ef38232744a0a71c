import { expect, test } from 'vitest';
import type { PartnerState } from '@/lib/api/status';
import { daysOf, headline } from './words';

const states = (counts: Partial<Record<PartnerState, number>>) =>
  (Object.entries(counts) as [PartnerState, number][]).map(([state, count]) => ({ state, count }));

test('what is down is said first', () => {
  expect(headline(states({ DOWN: 1, DEGRADED: 2, UP: 40 }))).toEqual([
    'bad',
    '1 partner down, 2 partners partly down',
  ]);
  expect(headline(states({ DEGRADED: 1, UP: 4 }))).toEqual(['waiting', '1 partner partly down']);
});

test('maintenance is no trouble', () => {
  expect(headline(states({ MAINTENANCE: 2, UP: 4 }))).toEqual([
    'open',
    '2 partners in maintenance, the others up',
  ]);
});

test('nothing is claimed where nothing was measured', () => {
  expect(headline(states({ NO_DATA: 3, UP: 0 }))[1]).toBe('Nothing was measured');
  expect(headline([])[1]).toBe('Nobody is watched yet');
  expect(headline(states({ UP: 3, NO_DATA: 0 }))).toEqual(['good', 'All partners are up']);
});

test('bars get their days, over the end of a month', () => {
  const bar = { downSeconds: 0, maintenanceSeconds: 0 };
  const partner = { slug: 'acme', name: 'Acme', state: 'UP' as const, days: [bar, bar, bar] };
  expect(daysOf(partner, '2026-02-27').map(({ day }) => day)).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
});
