import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { PartnerSummary } from '@/lib/api/partners';
import type { Me, Page } from '@/lib/api/types';

export const partnerChoiceQuery = (query: string) =>
  queryOptions({
    queryKey: ['partners', 'choice', query],
    queryFn: ({ signal }) =>
      api.get<Page<PartnerSummary>>('/partners', { query: { query, limit: 20 }, signal }),
  });

interface Named {
  slug: string;
  name: string;
}

interface Group {
  group: string;
  items: { value: string; label: string }[];
}

/**
 * For whom the visitor can file. A partner stands for its organisation, which is therefore not
 * offered a second time under the same name.
 */
export function claimants(me: Me, partners: readonly Named[]): Group[] {
  const names = new Set(partners.map(({ name }) => name));
  const others = me.organisations.filter(({ name }) => !names.has(name));
  const items = (named: readonly Named[]) =>
    named.map(({ slug, name }) => ({ value: slug, label: name }));
  return [
    { group: 'Your partners', items: items(partners) },
    { group: 'Your organisations', items: items(others) },
    {
      group: 'Staff',
      items: me.roles.includes('MAINTAINER') ? [{ value: 'cvf', label: 'The platform' }] : [],
    },
  ].filter((group) => group.items.length > 0);
}
