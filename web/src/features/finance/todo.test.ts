import { describe, expect, it } from 'vitest';
import type { BillingMonth } from '@/lib/api/billingmonths';
import type { DuePayout, RunSummary } from '@/lib/api/payouts';
import { todoOf } from './todo';

const month = (name: string, actions: 'SEAL'[] = []) =>
  ({ month: name, actions }) as unknown as BillingMonth;
const run = (state: RunSummary['state']) =>
  ({
    id: 'PAY-2026-12-01',
    state,
    totalMinor: 5_000,
    currency: 'EUR',
    preparedBy: { username: 'mara' },
  }) as RunSummary;
const due = (standing: DuePayout['standing'], dueMinor: number) =>
  ({ standing, dueMinor, currency: 'EUR' }) as DuePayout;

const nothing = { months: [month('2026-11')], runs: [run('PAID')], due: [], username: 'mara' };

describe('what finance has to do', () => {
  it('is to seal the oldest month that can be sealed', () => {
    const months = [month('2026-11'), month('2026-10', ['SEAL']), month('2026-09', ['SEAL'])];
    expect(todoOf({ ...nothing, months, runs: [run('PREPARED')] }).title).toBe(
      'Seal September 2026',
    );
  });

  it('is to go on with an open run, by another person', () => {
    const runs = [run('PREPARED')];
    expect(todoOf({ ...nothing, runs }).title).toMatch('Ask somebody else');
    expect(todoOf({ ...nothing, runs, username: 'linh' }).title).toMatch('Release PAY-2026-12-01');
    expect(todoOf({ ...nothing, runs: [run('RELEASED')] }).title).toMatch('€50.00');
  });

  it('is to pay those who can be paid, and otherwise nothing', () => {
    const ready = [due('READY', 1_000), due('READY', 500), due('HELD', 9_000)];
    expect(todoOf({ ...nothing, due: ready }).title).toBe('Pay €15.00 to 2 partners');
    expect(todoOf(nothing).none).toBe(true);
  });
});
