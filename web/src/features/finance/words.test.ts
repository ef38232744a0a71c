import { expect, test } from 'vitest';
import { grouped } from './words';

const account = (name: string, balanceMinor: number) => ({ account: name, balanceMinor });

test('accounts are gathered by kind, each kind with its sum', () => {
  const groups = grouped([
    account('cash', 500),
    account('payable:acme', -300),
    account('payable:hooli', -250),
    account('tax:de', 50),
  ]);
  expect(groups.map(({ name, balanceMinor }) => [name, balanceMinor])).toEqual([
    ['Payable', -550],
    ['Cash', 500],
    ['tax', 50],
  ]);
});

test('the sum over all kinds is the sum over all accounts', () => {
  const all = [account('cash', 7), account('revenue', -4), account('clearing', -3)];
  expect(grouped(all).reduce((sum, { balanceMinor }) => sum + balanceMinor, 0)).toBe(0);
});
