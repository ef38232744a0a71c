import { CloseButton, Pill, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { RfcStatus } from '@/lib/api/types';
import { trackName, tracks } from '@/lib/rfc';
import { useSession } from '@/lib/session';
import { sorts, withQuery, type Filters, type Sort } from './filters';
import { labelsQuery } from './queries';
import classes from './RfcList.module.css';

const groups: readonly [string, RfcStatus[]][] = [
  ['All', []],
  ['Open', ['OPEN']],
  ['Voting', ['VOTING']],
  ['Accepted', ['ACCEPTED', 'IMPLEMENTED']],
  ['Closed', ['REJECTED', 'WITHDRAWN', 'SUPERSEDED', 'STAGNANT']],
];
const drafts: [string, RfcStatus[]] = ['Your drafts', ['DRAFT']];

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function FilterBar({ filters, onChange }: Props) {
  const { me } = useSession();
  const { data: labels } = useQuery(labelsQuery);
  const chosen = [...filters.status].sort().join();
  return (
    <div className={classes.filters}>
      <QueryField key={filters.query} filters={filters} onChange={onChange} />
      <div className={classes.groups} role="group" aria-label="Status">
        {(me ? [...groups, drafts] : groups).map(([name, status]) => (
          <button
            key={name}
            type="button"
            className={classes.group}
            aria-pressed={!filters.awaiting && [...status].sort().join() === chosen}
            onClick={() => onChange({ ...filters, status, awaiting: '' })}
          >
            {name}
          </button>
        ))}
        {me && (
          <button
            type="button"
            className={classes.group}
            aria-pressed={filters.awaiting === 'me'}
            onClick={() => onChange({ ...filters, status: [], awaiting: 'me' })}
          >
            Needs my vote
          </button>
        )}
      </div>
      <div className={classes.selects}>
        <Select
          aria-label="Track"
          placeholder="Any track"
          clearable
          data={tracks.map((value) => ({ value, label: trackName[value] }))}
          value={filters.track[0] ?? null}
          onChange={(track) => onChange({ ...filters, track: track ? [track] : [] })}
        />
        <Select
          aria-label="Label"
          placeholder="Any label"
          clearable
          searchable
          nothingFoundMessage="No such label"
          data={labelData(labels?.items ?? [], filters.label)}
          value={filters.label[0] ?? null}
          onChange={(label) => onChange({ ...filters, label: label ? [label] : [] })}
        />
        <Select
          aria-label="Order"
          allowDeselect={false}
          data={Object.entries(sorts)
            .filter(([value]) => value !== 'relevance' || filters.query)
            .map(([value, label]) => ({ value, label }))}
          value={filters.sort}
          onChange={(sort) => sort && onChange({ ...filters, sort: sort as Sort })}
        />
      </div>
      {filters.author && (
        <Pill
          withRemoveButton
          size="md"
          onRemove={() => onChange({ ...filters, author: '' })}
          removeButtonProps={{
            'aria-label': 'Show all authors',
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          by {filters.author}
        </Pill>
      )}
    </div>
  );
}

function labelData(counts: { label: string; count: number }[], chosen: string[]) {
  const data = counts.map(({ label, count }) => ({ value: label, label: `${label} (${count})` }));
  const missing = chosen.filter((label) => !counts.some((each) => each.label === label));
  return [...data, ...missing.map((label) => ({ value: label, label }))];
}

function QueryField({ filters, onChange }: Props) {
  const [text, setText] = useState(filters.query);
  const search = useDebouncedCallback((query: string) => onChange(withQuery(filters, query)), 300);
  const change = (value: string) => {
    setText(value);
    search(value.trim());
  };
  return (
    <TextInput
      type="search"
      aria-label="Search in RFCs"
      placeholder="Search titles and texts"
      className={classes.query}
      size="md"
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={text && <CloseButton aria-label="Clear" onClick={() => change('')} />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
