import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './api/client';
import type { ApiToken, NewApiToken, TokenScope } from './api/types';
import { usePages } from './pages';
import { toast } from './toast';

const tokensKey = ['tokens'] as const;

interface Wanted {
  name: string;
  scopes: readonly TokenScope[];
  expiresInDays: number;
  /** For which executions are reported with it. */
  organisation?: string;
}

/** Those of the caller, whatever they are for. */
export const useTokens = () => usePages<ApiToken>(tokensKey, '/me/tokens');

export function useNewToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Wanted) => api.post<NewApiToken>('/me/tokens', wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensKey }),
  });
}

export function useRevoke({ id, name }: ApiToken) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`/me/tokens/${id}`),
    onSuccess: () => {
      // Said here, because the row that asked for it is gone once the list is read again.
      toast.done(`The token “${name}” no longer works.`);
      return client.invalidateQueries({ queryKey: tokensKey });
    },
  });
}
