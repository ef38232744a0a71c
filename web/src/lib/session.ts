import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api/client';
import { isProblem } from './api/problem';
import type { Me, Role } from './api/types';

const key = ['me'] as const;

async function fetchMe(signal: AbortSignal): Promise<Me | null> {
  try {
    return await api.get<Me>('/me', { signal });
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null;
    throw error;
  }
}

/** The visitor: `me` is null for a guest and undefined while nobody knows yet. */
export function useSession() {
  const { data: me } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchMe(signal),
    staleTime: 60_000,
  });
  return { me, hasRole: (...roles: Role[]) => !!me && roles.some((r) => me.roles.includes(r)) };
}

/** Everything seen so far was seen as somebody else: forget it. */
export function useSwitchSession() {
  const client = useQueryClient();
  return async (me: Me | null) => {
    await client.cancelQueries();
    client.setQueryData(key, me);
    await client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  };
}

/** Where to go after signing in; only paths of this site are followed. */
export function returnPath(search: string): string {
  const to = new URLSearchParams(search).get('return') ?? '/';
  return /^\/(?![/\\])/.test(to) ? to : '/';
}

export const signInPath = (from: { pathname: string; search: string; hash: string }) =>
  `/sign-in?return=${encodeURIComponent(from.pathname + from.search + from.hash)}`;
