import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Skill, SkillStatistics, SkillVersion, VersionDiff } from '@/lib/api/skills';
import { skillPath, versionPath } from '@/lib/skills';

export const skillQuery = (id: string) =>
  queryOptions({
    queryKey: ['skill', id],
    queryFn: ({ signal }) => api.get<Skill>(skillPath(id), { signal }),
  });

export const versionsKey = (id: string) => ['skill', id, 'versions'] as const;

export const versionQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ['skill', id, 'version', version],
    queryFn: ({ signal }) => api.get<SkillVersion>(versionPath(id, version), { signal }),
  });

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
