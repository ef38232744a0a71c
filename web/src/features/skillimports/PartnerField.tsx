import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import type { PartnerSummary } from '@/lib/api/partners';
import type { Page } from '@/lib/api/types';
import { useSession } from '@/lib/session';

interface Props {
  value: string | null;
  error?: string;
  onChange: (slug: string | null) => void;
}

/** Staff import for every partner, others for those they develop for. */
export function PartnerField({ value, error, onChange }: Props) {
  const { hasRole } = useSession();
  const staff = hasRole('ADMIN', 'MAINTAINER');
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(staff ? text.trim() : '', 300);
  const { data, isFetching } = useQuery({
    queryKey: ['partners', staff ? 'choice' : 'mine', query],
    queryFn: ({ signal }) =>
      api.get<Page<PartnerSummary>>(staff ? '/partners' : '/me/partners', {
        query: { query },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label="For which partner"
      withAsterisk
      searchable
      placeholder="Search partners"
      // The server has searched among all of them; the own few are searched here.
      filter={staff ? ({ options }) => options : undefined}
      nothingFoundMessage={isFetching ? 'Searching…' : 'No such partner'}
      data={data?.items.map(({ slug, name }) => ({ value: slug, label: name })) ?? []}
      value={value}
      error={error}
      onChange={onChange}
      onSearchChange={setText}
    />
  );
}
