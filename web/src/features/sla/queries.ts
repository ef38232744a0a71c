import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, urlOf } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type {
  SlaComparison,
  SlaMonth,
  SlaMonthSummary,
  SlaReport,
  SlaStanding,
  SlaStep,
  StepAction,
} from '@/lib/api/sla';
import { usePages } from '@/lib/pages';
import { partnerPath } from '@/lib/partners';
import { outdate } from '@/lib/query';
import type { Period } from './period';

const key = 'sla';

export const reportQuery = (partner: string, { from, to }: Period) =>
  queryOptions({
    queryKey: [key, 'report', partner, from, to],
    queryFn: ({ signal }) =>
      api.get<SlaReport>(`${partnerPath(partner)}/sla-report`, { query: { from, to }, signal }),
    placeholderData: (previous) => previous,
  });

export const reportUrl = (partner: string, { from, to }: Period, form: 'pdf' | 'json') =>
  urlOf(`${partnerPath(partner)}/sla-report${form === 'pdf' ? '.pdf' : ''}`, { from, to });

export const useMonths = (partner: string) =>
  usePages<SlaMonthSummary>([key, 'months', partner], `${partnerPath(partner)}/sla-months`);

export const monthPath = (partner: string, month: string) =>
  `${partnerPath(partner)}/sla-months/${month}`;

export const monthQuery = (partner: string, month: string) =>
  queryOptions({
    queryKey: [key, 'month', partner, month],
    queryFn: ({ signal }) => api.get<SlaMonth>(monthPath(partner, month), { signal }),
  });

export const monthFile = (partner: string, month: string, form: 'pdf' | 'json') =>
  urlOf(`${monthPath(partner, month)}.${form}`);

export interface StepFilters {
  state?: SlaStep['state'];
  partner?: string;
}

export const useSteps = (filters: StepFilters) =>
  usePages<SlaStep>([key, 'steps', filters], '/sla-steps', {
    query: { ...filters },
    keepPrevious: true,
  });

/** Holding, releasing or giving up what follows from a month. */
export function useStepDecision(step: SlaStep, action: StepAction) {
  const client = useQueryClient();
  const path = `/sla-steps/${step.id}/${action.toLowerCase()}`;
  return useMutation({
    mutationFn: (reason: string) => api.post<SlaStep>(path, { reason }, { version: step.version }),
    onSuccess: () => outdate(client, [[key], ['governance']]),
    onError: (error) => {
      if (isProblem(error) && (error.status === 409 || error.status === 412)) {
        outdate(client, [[key]]);
      }
    },
  });
}

export const comparisonQuery = (partner: string, { from, to }: Period) =>
  queryOptions({
    queryKey: [key, 'comparison', partner, from, to],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<SlaComparison>(`${partnerPath(partner)}/sla-comparisons`, {
          query: { from, to },
          signal,
        });
      } catch (error) {
        // Nothing was uploaded, or it is not for the visitor to see.
        if (isProblem(error) && (error.status === 404 || error.status === 403)) return null;
        throw error;
      }
    },
  });

export function useComparison(partner: string, { from, to }: Period) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      api.post<SlaComparison>(
        `${partnerPath(partner)}/sla-comparisons`,
        new Blob([file], { type: 'text/csv' }),
        { query: { from, to } },
      ),
    onSuccess: () => outdate(client, [[key, 'comparison', partner]]),
  });
}

export type OverviewSort = 'BUDGET' | 'NAME';

export const useOverview = (sort: OverviewSort) =>
  usePages<SlaStanding>([key, 'overview', sort], '/sla/overview', {
    query: { sort },
    keepPrevious: true,
  });
