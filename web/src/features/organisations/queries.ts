import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Organisation, OrganisationRole } from '@/lib/api/types';

export const roleName: Record<OrganisationRole, string> = {
  OWNER: 'Owner',
  DEVELOPER: 'Developer',
  FINANCE: 'Finance',
};

export const roleOptions = (Object.keys(roleName) as OrganisationRole[]).map((value) => ({
  value,
  label: roleName[value],
}));

const pathOf = (slug: string) => `/organisations/${encodeURIComponent(slug)}`;

export const organisationQuery = (slug: string) =>
  queryOptions({
    queryKey: ['organisation', slug],
    queryFn: ({ signal }) => api.get<Organisation>(pathOf(slug), { signal }),
  });

/** Adds somebody, or changes what they are there. */
export function useSetPerson(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ username, role }: { username: string; role: OrganisationRole }) =>
      api.put<Organisation>(`${pathOf(slug)}/people/${encodeURIComponent(username)}`, { role }),
    onSuccess: (organisation) => {
      client.setQueryData(organisationQuery(slug).queryKey, organisation);
      void client.invalidateQueries({ queryKey: ['me'] });
    },
  });
}

/** Calls `onRemoved` before the list is read again, when the row that asked is still there. */
export function useRemovePerson(slug: string, onRemoved: (username: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (username: string) =>
      api.delete(`${pathOf(slug)}/people/${encodeURIComponent(username)}`),
    onSuccess: async (_, username) => {
      onRemoved(username);
      await client.invalidateQueries({ queryKey: organisationQuery(slug).queryKey });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
}
