import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Account, Page } from '@/lib/api/types';

const ACCOUNTS = 200;
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** The log names people by id, because names end; these are the names of now. */
export function useActorNames() {
  const { data } = useQuery({
    queryKey: ['accounts', 'names'],
    queryFn: async ({ signal }) => {
      const page = await api.get<Page<Account>>('/accounts', {
        query: { limit: ACCOUNTS },
        signal,
      });
      return new Map(page.items.map(({ id, username }) => [id, username]));
    },
    staleTime: 60_000,
  });
  return (id: string) => data?.get(id);
}

/** The id of who has that name; the text itself when it is an id, or nobody's name. */
export function useActorId(text: string) {
  const asked = text !== '' && !isId(text);
  const { data, isLoading } = useQuery({
    queryKey: ['accounts', 'id', text],
    queryFn: async ({ signal }) => {
      const page = await api.get<Page<Account>>('/accounts', { query: { query: text }, signal });
      return page.items.find(({ username }) => username === text)?.id ?? null;
    },
    enabled: asked,
    staleTime: 60_000,
  });
  return { id: asked ? (data ?? text) : text, pending: isLoading };
}
