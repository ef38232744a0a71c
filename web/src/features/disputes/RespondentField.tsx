import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { partnerChoiceQuery } from './parties';

interface Props {
  value: string;
  error?: string;
  onChange: (slug: string) => void;
}

/** A partner is found by its name; an organisation that is none has to be known by its short name. */
export function RespondentField({ value, error, onChange }: Props) {
  const [query] = useDebouncedValue(value.trim(), 300);
  const { data } = useQuery({ ...partnerChoiceQuery(query), placeholderData: keepPreviousData });
  const names = new Map(data?.items.map(({ slug, name }) => [slug, name]));
  const name = names.get(value);
  return (
    <Autocomplete
      label="Against"
      description={name ?? 'Search partners by name, or enter the short name of an organisation.'}
      withAsterisk
      autoCapitalize="none"
      spellCheck={false}
      // The server has searched among all of them.
      filter={({ options }) => options}
      data={[...names.keys()]}
      renderOption={({ option: { value: slug } }) => (
        <span>
          {names.get(slug)} <small>{slug}</small>
        </span>
      )}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
