import { expect, test } from 'vitest';
import { termsOf } from './arithmetic';

const statement = {
  executions: 3,
  grossMinor: 1_000,
  partnerMinor: 750,
  platformMinor: 250,
  penaltiesMinor: 0,
  adjustmentsMinor: 0,
  refundsMinor: 0,
  heldMinor: 0,
  netMinor: 750,
  carriedOverMinor: 0,
  payableMinor: 750,
  documents: [{ sha256: 'a', tier: 'PREMIUM' as const, partnerBasisPoints: 7_500 }],
};

/** Adds up as a reader would: sums start anew, parts are in the line above. */
function replay(terms: ReturnType<typeof termsOf>) {
  let total = 0;
  for (const { minor, sum, part, name } of terms) {
    if (sum) expect(total, name).toBe(minor);
    else if (!part) total += minor;
  }
  return total;
}

test('a plain month is gross less the share of the platform', () => {
  const terms = termsOf(statement);
  expect(terms.map(({ name }) => name)).toEqual([
    'Gross',
    'Share of CVF',
    'Partner’s share',
    'Net',
    'Payable',
  ]);
  expect(replay(terms)).toBe(750);
});

test('every line that is shown adds up, whatever happened', () => {
  const terms = termsOf({
    ...statement,
    partnerMinor: 600,
    platformMinor: 200,
    penaltiesMinor: 30,
    adjustmentsMinor: 55,
    refundsMinor: 20,
    heldMinor: 100,
    netMinor: 550,
    carriedOverMinor: -40,
    payableMinor: 410,
  });
  expect(replay(terms)).toBe(410);
  expect(terms.find(({ name }) => name === 'In suspense')?.minor).toBe(-200);
  expect(terms.filter(({ part }) => part)).toHaveLength(1);
});

test('what the page does not know is still in the sum', () => {
  const terms = termsOf({ ...statement, netMinor: 740, payableMinor: 735 });
  expect(replay(terms)).toBe(735);
  expect(terms.map(({ name }) => name)).toContain('Other entries');
});
