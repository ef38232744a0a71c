import { CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { PartnerStatus } from '@/lib/api/partners';
import { categoryName, partnerCategories } from '@/lib/partners';
import { sorts, type Filters, type Sort } from './filters';
import classes from './PartnerList.module.css';

const groups: readonly [string, PartnerStatus | ''][] = [
  ['All', ''],
  ['Certified', 'CERTIFIED'],
  ['Registered', 'REGISTERED'],
  ['Suspended', 'SUSPENDED'],
  ['Expired', 'EXPIRED'],
];

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function PartnerFilters({ filters, onChange }: Props) {
  return (
    <div className={classes.filters}>
      <QueryField key={filters.query} filters={filters} onChange={onChange} />
      <div className={classes.groups} role="group" aria-label="Status">
        {groups.map(([name, status]) => (
          <button
            key={name}
            type="button"
            className={classes.group}
            aria-pressed={filters.status === status}
            onClick={() => onChange({ ...filters, status })}
          >
            {name}
          </button>
        ))}
      </div>
      <div className={classes.selects}>
        <Select
          aria-label="Category"
          placeholder="Any category"
          clearable
          data={partnerCategories.map((value) => ({ value, label: categoryName[value] }))}
          value={filters.category || null}
          onChange={(category) => onChange({ ...filters, category: category ?? '' })}
        />
        <Select
          aria-label="Order"
          allowDeselect={false}
          data={Object.entries(sorts).map(([value, label]) => ({ value, label }))}
          value={filters.sort}
          onChange={(sort) => sort && onChange({ ...filters, sort: sort as Sort })}
        />
      </div>
    </div>
  );
}

function QueryField({ filters, onChange }: Props) {
  const [text, setText] = useState(filters.query);
  const search = useDebouncedCallback(
    (query: string) => onChange({ ...filters, query: query.trim() }),
    300,
  );
  const change = (value: string) => {
    setText(value);
    search(value);
  };
  return (
    <TextInput
      type="search"
      aria-label="Search partners"
      placeholder="Search by name or description"
      className={classes.query}
      size="md"
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={text && <CloseButton aria-label="Clear" onClick={() => change('')} />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
