import { expect, test } from 'vitest';
import { checkRuling, rulingBody, type RulingValues } from './ruling';

const TODAY = '2026-03-20';

const values = (given: Partial<RulingValues> = {}): RulingValues => ({
  upheld: null,
  outcome: 'SUSPEND',
  against: 'RESPONDENT',
  reason: 'The uptime was missed for three months.',
  plan: '',
  dueOn: '',
  ...given,
});

test('a plan needs its words and a day after today', () => {
  const plan = values({ outcome: 'REMEDIATE' });
  expect(Object.keys(checkRuling(plan, false, TODAY))).toEqual(['plan', 'dueOn']);
  expect(checkRuling({ ...plan, plan: 'Fix it.', dueOn: TODAY }, false, TODAY)).toHaveProperty(
    'dueOn',
  );
  expect(checkRuling({ ...plan, plan: 'Fix it.', dueOn: '2026-03-21' }, false, TODAY)).toEqual({});
});

test('an upheld appeal asks for nothing but a reason', () => {
  const upheld = values({ upheld: 'YES', outcome: null });
  expect(checkRuling(upheld, true, TODAY)).toEqual({});
  expect(rulingBody(upheld, true)).toEqual({ upheld: true, reason: upheld.reason });
});

test('an overturned resolution has to be decided anew', () => {
  expect(checkRuling(values({ upheld: 'NO', outcome: null }), true, TODAY)).toHaveProperty(
    'outcome',
  );
  expect(rulingBody(values({ upheld: 'NO', outcome: 'DISMISS' }), true)).toMatchObject({
    upheld: false,
    outcome: 'DISMISS',
    against: undefined,
  });
});

test('a plan written before the outcome was changed is not sent', () => {
  const body = rulingBody(values({ plan: 'Fix it.', dueOn: '2026-03-21' }), false);
  expect(JSON.parse(JSON.stringify(body))).toEqual({
    outcome: 'SUSPEND',
    against: 'RESPONDENT',
    reason: 'The uptime was missed for three months.',
  });
});
