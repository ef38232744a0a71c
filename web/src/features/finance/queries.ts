import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BillingMonth } from '@/lib/api/billingmonths';
import { api, urlOf } from '@/lib/api/client';
import type {
  DuePayout,
  NewRun,
  PayoutItem,
  PayoutRun,
  PayoutStanding,
  RunSummary,
} from '@/lib/api/payouts';
import { isProblem } from '@/lib/api/problem';
import type { LedgerAccount, LedgerCheck, LedgerEntry, Settlement } from '@/lib/api/revenue';
import type { Job } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';

const MOST = 200;

export const monthsKey = ['billing-months'] as const;
export const payoutsKey = ['payouts'] as const;
const ledgerKey = ['ledger'] as const;

export const useMonths = () =>
  usePages<BillingMonth>([...monthsKey, 'list'], '/billing-months', { query: { limit: 24 } });

/** What sealed months came to, for those who may see the books. */
export const useSettlements = (enabled: boolean) =>
  usePages<Settlement>([...monthsKey, 'settlements'], '/settlements', {
    query: { limit: MOST },
    enabled,
  });

export function useSeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (month: string) => api.post<Job>(`/billing-months/${month}/seal`),
    onSettled: () => outdate(client, [monthsKey]),
  });
}

/** Those of whom one of the standings is true, or everybody. */
export const useDue = (dueBy: string, standing: readonly PayoutStanding[] = []) =>
  usePages<DuePayout>([...payoutsKey, 'due', dueBy, standing], '/payouts/due', {
    query: { dueBy, standing, limit: MOST },
    keepPrevious: true,
  });

export const useRuns = () => usePages<RunSummary>([...payoutsKey, 'runs'], '/payout-runs');

export const runPath = (id: string) => `/payout-runs/${encodeURIComponent(id)}`;

export const runPage = (id: string) => `/finance/payouts/${encodeURIComponent(id)}`;

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: [...payoutsKey, 'run', id],
    queryFn: ({ signal }) => api.get<PayoutRun>(runPath(id), { signal }),
  });

export const useItems = (id: string) =>
  usePages<PayoutItem>([...payoutsKey, 'run', id, 'items'], `${runPath(id)}/items`, {
    query: { limit: MOST },
  });

/** What a run would pay; nothing is kept of it. */
export const dryRunQuery = (wanted: NewRun) =>
  queryOptions({
    queryKey: [...payoutsKey, 'dry-run', wanted],
    queryFn: ({ signal }) =>
      api.post<PayoutRun>('/payout-runs', { ...wanted, dryRun: true }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** A step of a run; a refusal mostly says that the page shows what was true before. */
export function useRunStep<V>(send: (given: V) => Promise<PayoutRun>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (run) => {
      if (run.id) client.setQueryData(runQuery(run.id).queryKey, run);
      outdate(client, [payoutsKey, ledgerKey, ['revenue'], ['statement'], ['governance']]);
    },
    onError: (error) => {
      if (isProblem(error) && error.status === 409) outdate(client, [payoutsKey]);
    },
  });
}

export const fileUrl = (id: string, name: 'pain001.xml' | 'payouts.csv') =>
  urlOf(`${runPath(id)}/${name}`);

export const useAccounts = (prefix = '') =>
  usePages<LedgerAccount>([...ledgerKey, 'accounts', prefix], '/ledger/accounts', {
    query: { prefix, limit: MOST },
  });

export const useEntries = (account: string) =>
  usePages<LedgerEntry>([...ledgerKey, 'entries', account], '/ledger', {
    query: { account },
    keepPrevious: true,
  });

/** Reads all of the books anew, so only when somebody asks for it. */
export const checkQuery = queryOptions({
  queryKey: [...ledgerKey, 'check'],
  queryFn: ({ signal }) => api.get<LedgerCheck>('/ledger/check', { signal }),
  enabled: false,
  staleTime: Infinity,
});

export const journalUrl = (from: string, to: string) => urlOf('/ledger/journal', { from, to });
