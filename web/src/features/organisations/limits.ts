import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { BudgetEdit, ExecutionLimits } from '@/lib/api/usage';
import { outdate } from '@/lib/query';
import { budgetQuery, organisationPath } from '@/lib/usageQueries';

export const limitsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['organisation', slug, 'execution-limits'],
    queryFn: ({ signal }) =>
      api.versioned<ExecutionLimits>(`${organisationPath(slug)}/execution-limits`, { signal }),
  });

/** A change on what was read; when somebody else was faster it is read again. */
function useSetting<V>(key: readonly unknown[], send: (given: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => outdate(client, [key]),
    onError: (error) => {
      if (isProblem(error) && error.status === 412) outdate(client, [key]);
    },
  });
}

export const useSetLimits = (slug: string, version: number) =>
  useSetting(limitsQuery(slug).queryKey, (given: ExecutionLimits) =>
    api.put(`${organisationPath(slug)}/execution-limits`, given, { version }),
  );

export const useSetBudget = (slug: string, version: number) =>
  useSetting(budgetQuery(slug).queryKey, (given: BudgetEdit) =>
    api.put(`${organisationPath(slug)}/budget`, given, { version }),
  );

/** "50, 80, 100" as numbers, each once and in order; nothing where it is no list of percents. */
export function percentsOf(text: string): number[] | undefined {
  const words = text.split(/[\s,;%]+/).filter(Boolean);
  const percents = words.map(Number);
  const right = percents.every((each) => Number.isInteger(each) && each >= 1 && each <= 1_000);
  return right ? [...new Set(percents)].sort((a, b) => a - b) : undefined;
}
