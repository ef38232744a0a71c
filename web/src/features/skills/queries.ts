import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { SkillStatistics, VersionDiff } from '@/lib/api/skills';
import { skillPath, versionPath } from '@/lib/skills';

export const diffQuery = (id: string, range: string) =>
  queryOptions({
    queryKey: ['skill', id, 'diff', range],
    queryFn: ({ signal }) => api.get<VersionDiff>(versionPath(id, range), { signal }),
    staleTime: Infinity,
  });

export const statisticsQuery = (id: string, days: number) =>
  queryOptions({
    queryKey: ['skill', id, 'statistics', days],
    queryFn: ({ signal }) =>
      api.get<SkillStatistics>(`${skillPath(id)}/statistics`, { query: { days }, signal }),
  });
