import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Skill, SkillVersion } from '@/lib/api/skills';
import { skillQuery, versionQuery } from '@/lib/skillQueries';
import { versionKey } from '@/lib/skills';
import type { Submission, Validation } from './types';
import { outdate } from '@/lib/query';

export const partnerSkillsKey = (slug: string) => ['partner', slug, 'skills'] as const;
export const approvalsKey = ['skill-approvals'] as const;
export const appealsKey = ['check-appeals'] as const;

/** What the server reads from a manifest. The same text is not sent twice. */
export const validationQuery = ({ manifest, fileName, declared }: Submission) =>
  queryOptions({
    queryKey: ['skill-validation', manifest, fileName, declared],
    queryFn: ({ signal }) =>
      api.post<Validation>('/skill-validations', { manifest, fileName, declared }, { signal }),
    enabled: manifest.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** A step after which a skill, its versions and the lists they are in look different. */
export function useSkillStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      outdate(client, [['skill'], ['partner'], ['catalogue'], approvalsKey, appealsKey]),
  });
}

/** Puts the server's answers in place, so that nothing flickers while the lists are fetched. */
export function useShown() {
  const client = useQueryClient();
  return {
    version: (version: SkillVersion) =>
      client.setQueryData(versionQuery(version.skillId, versionKey(version)).queryKey, version),
    skill: (skill: Skill) => client.setQueryData(skillQuery(skill.skillId).queryKey, skill),
  };
}
