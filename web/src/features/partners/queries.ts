import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { WebsiteVerification } from '@/lib/api/partners';
import { partnerPath } from '@/lib/partners';
import { outdate } from '@/lib/query';

export const websiteQuery = (partner: string) =>
  queryOptions({
    queryKey: ['partner', partner, 'website'],
    queryFn: ({ signal }) =>
      api.get<WebsiteVerification>(`${partnerPath(partner)}/website-verification`, { signal }),
  });

/** A step after which directories, profiles and certificates look different. */
export function usePartnerStep<V, R>(send: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => outdate(client, [['partner'], ['partners'], ['partnercertification']]),
  });
}
