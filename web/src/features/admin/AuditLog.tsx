import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Page } from '@/components/Page';
import type { AuditEntry } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { useActorId, useActorNames } from './actors';
import { AuditRow } from './AuditRow';
import { Listing } from './Listing';

const fields = [
  { name: 'actor', label: 'Who', placeholder: 'User name' },
  { name: 'subject', label: 'What it concerns', placeholder: 'rfc:8 or member:ada' },
  { name: 'action', label: 'What was done', placeholder: 'rfc.status-changed' },
] as const;

export function AuditLog() {
  const [given, setGiven] = useState({ actor: '', subject: '', action: '' });
  const [filters] = useDebouncedValue(given, 300);
  const actor = useActorId(filters.actor);
  const actorName = useActorNames();
  const query = { ...filters, actor: actor.id };
  const entries = usePages<AuditEntry>(['audit', query], '/audit', {
    query,
    keepPrevious: true,
    enabled: !actor.pending,
  });
  return (
    <Page
      title="Audit log"
      lead="Each entry carries the hash of the one before it, so that nothing can be changed unseen."
      actions={
        <Button component="a" href="/api/v1/audit/export" variant="default" download>
          Export
        </Button>
      }
    >
      <Group mb="md">
        {fields.map(({ name, ...field }) => (
          <TextInput
            key={name}
            {...field}
            type="search"
            flex="1 1 12rem"
            autoCapitalize="none"
            spellCheck={false}
            value={given[name]}
            onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value.trim() })}
          />
        ))}
      </Group>
      <Listing pages={entries} empty="No entries match" keyOf={({ id }) => String(id)}>
        {(entry) => <AuditRow entry={entry} actorName={actorName} />}
      </Listing>
    </Page>
  );
}
