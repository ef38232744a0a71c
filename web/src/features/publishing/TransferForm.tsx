import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import type { PartnerSummary } from '@/lib/api/partners';
import { fieldErrors } from '@/lib/api/problem';
import type { Skill } from '@/lib/api/skills';
import type { Page } from '@/lib/api/types';
import { skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useShown, useSkillStep } from './queries';
import { SettingForm } from './SettingForm';

export function TransferForm({ skill }: { skill: Skill }) {
  const shown = useShown();
  const [partner, setPartner] = useState<string | null>(null);
  const offer = useSkillStep(() =>
    api.post<Skill>(`${skillPath(skill.skillId)}/transfer`, { partner }),
  );
  return (
    <SettingForm
      title="Transfer"
      about="Hand the skill over to another partner. It stays yours until an owner there accepts; versions, reviews and downloads go with it."
      submit="Offer it"
      danger
      disabled={!partner}
      pending={offer.isPending}
      error={offer.error}
      fields={['partner']}
      onSubmit={() =>
        offer.mutate(undefined, {
          onSuccess: (offered) => {
            shown.skill(offered);
            toast.done('The skill is offered. You hear when it is accepted.');
          },
        })
      }
    >
      <PartnerSelect
        value={partner}
        without={skill.partner.slug}
        error={fieldErrors(offer.error).partner}
        onChange={setPartner}
      />
    </SettingForm>
  );
}

interface SelectProps {
  value: string | null;
  without: string;
  error?: string;
  onChange: (slug: string | null) => void;
}

function PartnerSelect({ value, without, error, onChange }: SelectProps) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 300);
  const { data, isFetching } = useQuery({
    queryKey: ['partners', 'choice', query],
    queryFn: ({ signal }) =>
      api.get<Page<PartnerSummary>>('/partners', { query: { query }, signal }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items.filter(({ slug }) => slug !== without) ?? [];
  return (
    <Select
      label="New publisher"
      placeholder="Search partners"
      searchable
      clearable
      // The server has searched; its order and its typos are its own.
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Searching…' : 'No such partner'}
      data={found.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={value}
      error={error}
      onChange={onChange}
      onSearchChange={setText}
    />
  );
}
