import { expect, test } from 'vitest';
import type { Monitor } from '@/lib/api/monitors';
import { lastDay, look, terms } from './words';

const monitor: Monitor = {
  id: '1',
  agreement: '2',
  partner: { slug: 'acme', name: 'Acme' },
  name: 'site',
  kind: 'HTTP',
  expectedStatus: [],
  intervalSeconds: 60,
  serviceHours: 'ALWAYS',
  state: 'UP',
  last24Hours: { upSeconds: 86_000, downSeconds: 0, missingSeconds: 0 },
  createdAt: '2026-03-01T00:00:00Z',
  actions: [],
  version: 1,
};

test('a monitor says what it does', () => {
  expect(terms(monitor)).toBe('GET every 1 min');
  expect(terms({ ...monitor, method: 'HEAD', serviceHours: 'BUSINESS' })).toBe(
    'HEAD every 1 min, business hours',
  );
  expect(terms({ ...monitor, kind: 'EXECUTIONS', leastSuccessBasisPoints: 9_500 })).toBe(
    'Executions by the hour, 95 % succeed',
  );
});

test('a day without data is not a good day', () => {
  const of = (upSeconds: number, downSeconds: number, missingSeconds: number) =>
    lastDay({ ...monitor, last24Hours: { upSeconds, downSeconds, missingSeconds } });
  expect(of(0, 0, 86_400)).toBe('no data in the last 24 hours');
  expect(of(86_400, 0, 0)).toBe('never down in the last 24 hours');
  expect(of(80_000, 600, 3_600)).toBe('10 min down, 1 h not measured in the last 24 hours');
});

test('a look says why it failed', () => {
  const at = '2026-03-01T00:00:00Z';
  expect(look({ at, up: true, status: 200, millis: 132 })).toBe('200 in 132 ms');
  expect(look({ at, up: false, detail: 'Its name leads nowhere.', millis: 10_000 })).toBe(
    'Its name leads nowhere. (10,000 ms)',
  );
});
