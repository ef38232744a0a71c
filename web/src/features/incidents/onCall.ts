import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { OnCall } from '@/lib/api/maintenance';
import { isMissing } from '@/lib/api/problem';
import { partnerPath } from '@/lib/partners';

const path = (partner: string) => `${partnerPath(partner)}/on-call`;

/** Null where nobody was named yet. */
export const onCallQuery = (partner: string) =>
  queryOptions({
    queryKey: ['on-call', partner],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<OnCall>(path(partner), { signal });
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  });

export type OnCallValues = Record<'name' | 'email' | 'phone', string>;

export function useSaveOnCall(partner: string, before: OnCall | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, email, phone }: OnCallValues) =>
      api.put<OnCall>(
        path(partner),
        { name: name.trim(), email: email.trim(), phone: phone.trim() || undefined },
        { version: before?.version ?? 0 },
      ),
    onSuccess: (saved) => client.setQueryData(onCallQuery(partner).queryKey, saved),
  });
}

export const useSendLink = (partner: string) =>
  useMutation({ mutationFn: () => api.post<void>(`${path(partner)}/link`) });

export const verifyOnCall = (token: string) =>
  api.post<{ partner: string; name: string }>('/on-call-verifications', { token });
