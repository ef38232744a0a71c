import { expect, test } from 'vitest';
import { bodyOf, rules, valuesOf } from './values';

const http = { ...valuesOf(), name: ' site ', url: 'https://acme.example/health ' };

test('only what a kind knows is sent', () => {
  expect(bodyOf({ ...http, expectedStatus: '200, 204' })).toEqual({
    name: 'site',
    kind: 'HTTP',
    serviceHours: 'ALWAYS',
    url: 'https://acme.example/health',
    method: 'GET',
    expectedStatus: [200, 204],
    bodyContains: undefined,
    intervalSeconds: 60,
    timeoutSeconds: 10,
    tlsWarnDays: 14,
  });
  expect(bodyOf({ ...http, kind: 'ALERTS', intervalSeconds: '3600' })).toEqual({
    name: 'site',
    kind: 'ALERTS',
    serviceHours: 'ALWAYS',
    intervalSeconds: 3_600,
  });
  expect(
    bodyOf({ ...http, kind: 'EXECUTIONS', leastSuccessPercent: '99.95' }).leastSuccessBasisPoints,
  ).toBe(9_995);
});

test('the limits depend on the kind', () => {
  expect(rules.intervalSeconds('9', http)).toBe('Whole seconds from 10 to 600.');
  expect(rules.intervalSeconds('3600', http)).not.toBeNull();
  expect(rules.intervalSeconds('3600', { ...http, kind: 'ALERTS' })).toBeNull();
  expect(rules.url('acme', http)).not.toBeNull();
  expect(rules.url('', { ...http, kind: 'ALERTS' })).toBeNull();
  expect(rules.expectedStatus('200 99')).not.toBeNull();
  expect(rules.leastSuccessPercent('100.01', { ...http, kind: 'EXECUTIONS' })).not.toBeNull();
});
