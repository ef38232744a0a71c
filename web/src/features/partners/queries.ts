import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { OwnPartners, Partner, WebsiteVerification } from '@/lib/api/partners';
import { isProblem } from '@/lib/api/problem';

export const pathOf = (partner: string) => `/partners/${encodeURIComponent(partner)}`;

export const partnerQuery = (partner: string) =>
  queryOptions({
    queryKey: ['partner', partner],
    queryFn: ({ signal }) => api.get<Partner>(pathOf(partner), { signal }),
  });

export const myPartnersQuery = queryOptions({
  queryKey: ['partners', 'mine'],
  queryFn: async ({ signal }) => (await api.get<OwnPartners>('/me/partners', { signal })).items,
});

export const websiteQuery = (partner: string) =>
  queryOptions({
    queryKey: ['partner', partner, 'website'],
    queryFn: ({ signal }) =>
      api.get<WebsiteVerification>(`${pathOf(partner)}/website-verification`, { signal }),
  });

export const isMissing = (error: unknown) => isProblem(error) && error.status === 404;

/** A step after which directories, profiles and certificates look different. */
export function usePartnerStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await Promise.all(
        ['partner', 'partners', 'partnercertification'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      );
    },
  });
}
