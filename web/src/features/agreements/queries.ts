import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agreementPath } from '@/lib/agreements';
import { api, urlOf } from '@/lib/api/client';
import { isMissing, isProblem } from '@/lib/api/problem';
import { partnerPath } from '@/lib/partners';
import { outdate } from '@/lib/query';
import type { Agreement } from './types';

const key = 'agreements';

export const listKey = [key, 'list'] as const;

export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'one', id],
    queryFn: ({ signal }) => api.get<Agreement>(agreementPath(id), { signal }),
  });

/** The one it has, else the last it had; null where it never had any. */
export const currentQuery = (partner: string) =>
  queryOptions({
    queryKey: [key, 'current', partner],
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Agreement>(`${partnerPath(partner)}/agreement`, { signal });
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  });

/** The document as a file to keep; a draft until both sides have signed. */
export const documentUrl = (id: string, form: 'pdf' | 'md' | 'html') =>
  urlOf(`${agreementPath(id)}/document.${form}`);

/** A step after which agreements, checklists, the board and partners look different. */
export function useAgreementStep<V>(send: (given: V) => Promise<Agreement>) {
  const client = useQueryClient();
  const outdated = [[key], ['onboarding'], ['partner'], ['deadlines'], ['governance']];
  return useMutation({
    mutationFn: send,
    onSuccess: (agreement) => {
      client.setQueryData(agreementQuery(agreement.id).queryKey, agreement);
      outdate(client, outdated);
    },
    // A refusal mostly says that the page shows what was true before.
    onError: (error) => {
      if (isProblem(error) && (error.status === 409 || error.status === 412)) {
        outdate(client, outdated);
      }
    },
  });
}
