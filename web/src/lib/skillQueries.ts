import { queryOptions } from '@tanstack/react-query';
import { api } from './api/client';
import type { Skill, SkillVersion } from './api/skills';
import { skillPath, versionPath } from './skills';

// What both the page of a skill and its publisher's console ask for.

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

export const pricesKey = (id: string) => ['skill', id, 'prices'] as const;
