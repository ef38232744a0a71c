import { expect, test } from 'vitest';
import { paymentOf, runFormRules } from './paid';

const rules = runFormRules('2026-12-02');

test('nothing is paid in the future, nor without a trace at the bank', () => {
  expect(rules.paidOn('2026-12-02')).toBeNull();
  expect(rules.paidOn('2026-12-03')).not.toBeNull();
  expect(rules.reference('  ')).not.toBeNull();
});

test('each payout that came back needs the reason', () => {
  expect(rules.returned({})).toBeNull();
  expect(rules.returned({ acme: 'closed', hooli: ' ' })).not.toBeNull();
  expect(
    paymentOf({ paidOn: '2026-12-02', reference: ' R1 ', returned: { acme: ' closed ' } }),
  ).toEqual({
    paidOn: '2026-12-02',
    reference: 'R1',
    returned: [{ partner: 'acme', reason: 'closed' }],
  });
});
