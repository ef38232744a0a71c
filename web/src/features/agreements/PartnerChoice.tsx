import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import type { PartnerSummary } from '@/lib/api/partners';
import type { Page } from '@/lib/api/types';
import { myPartnersQuery, partnerQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';

interface Props {
  value: string | null;
  onChange: (slug: string | null) => void;
}

interface Named {
  slug: string;
  name: string;
}

/** Maintainers choose among all partners, others among those they own. */
export function PartnerChoice({ value, onChange }: Props) {
  const { hasRole } = useSession();
  const staff = hasRole('MAINTAINER');
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 300);
  const found = useQuery({
    queryKey: ['partners', 'choice', query],
    queryFn: ({ signal }) =>
      api.get<Page<PartnerSummary>>('/partners', { query: { query, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
    enabled: staff,
  });
  const mine = useQuery({ ...myPartnersQuery, enabled: !staff });
  const chosen = useQuery({ ...partnerQuery(value ?? ''), enabled: !!value });
  const offered: Named[] = staff
    ? (found.data?.items ?? [])
    : (mine.data?.filter(({ position }) => position === 'OWNER') ?? []);
  // The one in the address may be beyond what was found.
  const all =
    chosen.data && !offered.some(({ slug }) => slug === value)
      ? [chosen.data, ...offered]
      : offered;
  return (
    <Select
      label="Partner"
      withAsterisk
      searchable
      placeholder={staff ? 'Search partners' : 'Choose a partner you own'}
      filter={staff ? ({ options }) => options : undefined}
      nothingFoundMessage={staff ? 'No such partner' : 'You own no partner'}
      data={all.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={value}
      onChange={onChange}
      onSearchChange={setText}
    />
  );
}
