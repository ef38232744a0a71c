import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import type { AuditEntry } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import classes from './Admin.module.css';
import { Listing } from './Listing';

export function AuditLog() {
  const [given, setGiven] = useState({ actor: '', subject: '' });
  const [filters] = useDebouncedValue(given, 300);
  const entries = usePages<AuditEntry>(['audit', filters], '/audit', {
    query: filters,
    keepPrevious: true,
  });
  const field = (name: keyof typeof given, label: string) => (
    <TextInput
      type="search"
      flex="1 1 12rem"
      label={label}
      value={given[name]}
      onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value.trim() })}
    />
  );
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
        {field('actor', 'Who')}
        {field('subject', 'What it concerns')}
      </Group>
      <Listing
        pages={entries}
        empty="No entries"
        keyOf={(entry) => String(entry.sequence ?? entry.id ?? entry.at)}
      >
        {(entry) => (
          <div className={classes.entry}>
            <div>
              <b>{entry.action}</b> {entry.subject && <code>{entry.subject}</code>}
            </div>
            <Text size="sm" c="dimmed" component="div">
              {entry.actor ?? 'the platform'}, <Moment at={entry.at} />
            </Text>
            {entry.reason && <Text size="sm">{entry.reason}</Text>}
          </div>
        )}
      </Listing>
    </Page>
  );
}
