import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BillingMonth } from '@/lib/api/billingmonths';
import { api } from '@/lib/api/client';
import type { Execution, SkillUsage, Usage } from '@/lib/api/usage';
import { usePages } from '@/lib/pages';
import type { Range, Scope, View } from './view';

const EVERY_MINUTE = 60_000;

type Asked = Pick<View, 'skill' | 'consumer'>;

/** Of a partner's executions those of one consumer: the server takes both, and asks who may see. */
const scopeOf = (scope: Scope, consumer: string): Record<string, string> => ({
  [scope.kind]: scope.slug,
  ...(scope.kind === 'partner' && consumer ? { organisation: consumer } : {}),
});

export const usageQuery = (scope: Scope, { skill, consumer }: Asked, range: Range) =>
  queryOptions({
    queryKey: ['usage', scope, skill, consumer, range],
    queryFn: ({ signal }) =>
      api.get<Usage>('/usage', { query: { ...scopeOf(scope, consumer), skill, ...range }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MINUTE,
  });

export const useSkillUsage = (scope: Scope, consumer: string, { from, to }: Range) =>
  usePages<SkillUsage>(['usage', 'skills', scope, consumer, from, to], '/usage/skills', {
    query: { ...scopeOf(scope, consumer), from, to },
    keepPrevious: true,
  });

export const useExecutions = (scope: Scope, { skill, consumer, day }: Asked & { day: string }) =>
  usePages<Execution>(['usage', 'executions', scope, skill, consumer, day], '/usage/executions', {
    query: { [scope.kind]: scope.slug, ...(scope.kind === 'partner' && { consumer }), skill, day },
    keepPrevious: true,
  });

export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: ['billing-months', 'one', month],
    queryFn: ({ signal }) => api.get<BillingMonth>(`/billing-months/${month}`, { signal }),
    staleTime: EVERY_MINUTE,
  });
