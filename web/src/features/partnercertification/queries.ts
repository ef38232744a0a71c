import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type {
  PartnerApplication,
  PartnerCertification,
  PartnerEvidence,
  PartnerReview,
} from '@/lib/api/partnercertification';
import { isMissing } from '@/lib/api/problem';
import type { RequirementSet } from '@/lib/api/requirements';
import { usePages } from '@/lib/pages';
import { partnerPath } from '@/lib/partners';
import { outdate } from '@/lib/query';

const key = 'partnercertification';
const REFRESH = 30_000;

export const reviewPath = (review: string) =>
  `/certification-reviews/${encodeURIComponent(review)}`;

export const certificationQuery = (partner: string) =>
  queryOptions({
    queryKey: [key, 'public', partner],
    queryFn: ({ signal }) =>
      api.get<PartnerCertification>(`${partnerPath(partner)}/certification`, { signal }),
  });

export const reviewQuery = (review: string) =>
  queryOptions({
    queryKey: [key, 'review', review],
    queryFn: ({ signal }) => api.get<PartnerReview>(reviewPath(review), { signal }),
  });

/** A set never changes once it is there. */
export const setQuery = (number: number) =>
  queryOptions({
    queryKey: ['requirements', 'set', number],
    queryFn: ({ signal }) => api.get<RequirementSet>(`/requirement-sets/${number}`, { signal }),
    staleTime: Infinity,
  });

/** Null when the partner has not applied; asked again while an endpoint is being measured. */
export const applicationQuery = (partner: string) =>
  queryOptions({
    queryKey: [key, 'application', partner],
    queryFn: async ({ signal }) => {
      try {
        const path = `${partnerPath(partner)}/certification-application`;
        return (await api.get<PartnerApplication | undefined>(path, { signal })) ?? null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'OPEN' && data.measurement ? REFRESH : false,
  });

export const useEvidence = (partner: string, enabled = true) =>
  usePages<PartnerEvidence>([key, 'evidence', partner], `${partnerPath(partner)}/evidence`, {
    query: { limit: 200 },
    enabled,
  });

export const useReviews = (partner: string) =>
  usePages<PartnerReview>(
    [key, 'reviews', partner],
    `${partnerPath(partner)}/certification-reviews`,
    {
      query: { limit: 20 },
    },
  );

export const queueKey = [key, 'queue'] as const;

/** A step after which certificates, partners and queues look different. */
export function useCertificationStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => outdate(client, [[key], ['partner'], ['partners']]),
  });
}
