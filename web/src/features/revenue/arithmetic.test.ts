import { expect, test } from 'vitest';
import { termsOf } from './arithmetic';

const statement = {
  executions: 3,
  grossMinor: 1_000,
  suspenseMinor: 0,
  partnerMinor: 750,
  platformMinor: 250,
  adjustmentsMinor: 0,
  releasedMinor: 0,
  penaltiesMinor: 0,
  refundsMinor: 0,
  heldMinor: 0,
  netMinor: 750,
  carriedOverMinor: 0,
  payableMinor: 750,
  documents: [{ sha256: 'a', tier: 'PREMIUM' as const, partnerBasisPoints: 7_500 }],
};

/** Adds up as a reader would: sums repeat what is above, parts are in it already. */
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
  const names = ['Gross', 'Share of CVF', 'Partner’s share', 'Net', 'Payable'];
  expect(terms.map(({ name }) => name)).toEqual(names);
  expect(replay(terms)).toBe(750);
});

test('every line that is shown adds up, whatever happened', () => {
  const terms = termsOf({
    ...statement,
    suspenseMinor: 200,
    partnerMinor: 600,
    platformMinor: 200,
    adjustmentsMinor: 55,
    releasedMinor: 15,
    penaltiesMinor: 30,
    refundsMinor: 20,
    heldMinor: 100,
    netMinor: 465,
    carriedOverMinor: -500,
    payableMinor: -35,
  });
  expect(replay(terms)).toBe(-35);
  expect(terms.filter(({ part }) => part)).toHaveLength(1);
  expect(terms[terms.length - 1]?.name).toBe('Set off against the next');
});

test('what a dispute gave back is added', () => {
  const terms = termsOf({ ...statement, heldMinor: -40, netMinor: 790, payableMinor: 790 });
  expect(terms.find(({ name }) => name === 'No longer held')?.minor).toBe(40);
  expect(replay(terms)).toBe(790);
});
