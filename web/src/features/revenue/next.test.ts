import { describe, expect, it } from 'vitest';
import type { PayoutDetails } from '@/lib/api/payouts';
import type { StatementSummary } from '@/lib/api/revenue';
import { nextOf } from './next';

const details = (some: Partial<PayoutDetails>): PayoutDetails => ({
  partner: { slug: 'acme', name: 'Acme' },
  state: 'VERIFIED',
  history: [],
  version: 1,
  actions: [],
  ...some,
});

const statement = (some: Partial<StatementSummary>) =>
  ({
    month: '2026-10',
    payableMinor: 865_629,
    currency: 'EUR',
    dueOn: '2026-12-04',
    state: 'ISSUED',
    ...some,
  }) as StatementSummary;

describe('what comes next', () => {
  it('is the account as long as nothing can be paid to it', () => {
    expect(nextOf(details({ state: 'MISSING' }), statement({}))).toMatchObject({ enter: true });
    expect(nextOf(details({ state: 'UNVERIFIED' }), statement({})).who).toBe('CVF finance');
    expect(nextOf(details({ pausedUntil: '2026-11-30T10:00:00Z' }), statement({})).by).toBe(
      '2026-11-30',
    );
  });

  it('is then the payout', () => {
    expect(nextOf(details({}), statement({}))).toMatchObject({
      title: '€8,656.29 is to be paid to you',
      by: '2026-12-04',
    });
    expect(nextOf(details({})).title).toMatch('first statement');
  });

  it('says which way a balance goes that is not paid', () => {
    const carried = (payableMinor: number) =>
      nextOf(details({}), statement({ state: 'CARRIED_OVER', payableMinor })).title;
    expect(carried(4_520)).toBe('€45.20 is carried over');
    expect(carried(-4_520)).toBe('€45.20 is set off against what comes next');
  });
});
