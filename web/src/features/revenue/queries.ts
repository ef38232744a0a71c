import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, urlOf } from '@/lib/api/client';
import type { Comparison, ExecutionProof, PartnerMonth } from '@/lib/api/billingmonths';
import type { PartnerPayout, PayoutDetails } from '@/lib/api/payouts';
import { isMissing, isProblem } from '@/lib/api/problem';
import type { Statement, StatementLine, StatementSummary } from '@/lib/api/revenue';
import { usePages } from '@/lib/pages';
import { partnerPath } from '@/lib/partners';
import { outdate } from '@/lib/query';

const key = 'revenue';

export const statementPath = (id: string) => `/statements/${encodeURIComponent(id)}`;

export const useStatements = (partner: string) =>
  usePages<StatementSummary>([key, partner, 'statements'], `${partnerPath(partner)}/statements`);

export const usePayouts = (partner: string) =>
  usePages<PartnerPayout>([key, partner, 'payouts'], `${partnerPath(partner)}/payouts`);

export const detailsQuery = (partner: string) =>
  queryOptions({
    queryKey: [key, partner, 'details'],
    queryFn: ({ signal }) =>
      api.get<PayoutDetails>(`${partnerPath(partner)}/payout-details`, { signal }),
  });

/** Entering payout details or judging them. */
export function useDetailsStep<V>(partner: string, send: (given: V) => Promise<PayoutDetails>) {
  const client = useQueryClient();
  const outdated = [[key, partner], ['payouts']];
  return useMutation({
    mutationFn: send,
    onSuccess: (details) => {
      client.setQueryData(detailsQuery(partner).queryKey, details);
      outdate(client, outdated);
    },
    onError: (error) => {
      if (isProblem(error) && (error.status === 409 || error.status === 412)) {
        outdate(client, outdated);
      }
    },
  });
}

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => api.get<Statement>(statementPath(id), { signal }),
  });

export const useLines = (id: string) =>
  usePages<StatementLine>(['statement', id, 'lines'], `${statementPath(id)}/lines`);

export const fileUrl = (id: string, form: 'pdf' | 'csv') => urlOf(`${statementPath(id)}.${form}`);

const monthPath = (partner: string, month: string) =>
  `${partnerPath(partner)}/billing-months/${month}`;

/** Null where the month has nothing of the partner or is not sealed yet. */
export const partnerMonthQuery = (partner: string, month: string) =>
  queryOptions({
    queryKey: ['billing-months', partner, month],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<PartnerMonth>(monthPath(partner, month), { signal });
      } catch (error) {
        if (isMissing(error) || isProblem(error, 'month-not-sealed')) return null;
        throw error;
      }
    },
  });

/** That it is in the month, and as what; the whole of it is for a program to check. */
export const askProof = (partner: string, month: string, source: string, id: string) =>
  api.get<ExecutionProof>(`${monthPath(partner, month)}/proof`, { query: { source, id } });

export const proofUrl = (partner: string, month: string, source: string, id: string) =>
  urlOf(`${monthPath(partner, month)}/proof`, { source, id });

export const compare = (partner: string, month: string, file: File) =>
  api.post<Comparison>(
    `${monthPath(partner, month)}/comparison`,
    new Blob([file], { type: file.name.endsWith('.csv') ? 'text/csv' : 'text/plain' }),
  );

export const comparisonUrl = (partner: string, month: string) =>
  urlOf(`${monthPath(partner, month)}/comparison.csv`);
