import { Button, Group, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Section } from '@/components/Section';
import { dayAt } from '@/lib/days';
import { useNow } from '@/lib/useNow';
import classes from './Finance.module.css';
import { journalUrl } from './queries';

/** All entries as text that other accounting programs read. */
export function Journal() {
  const today = dayAt(useNow());
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  return (
    <Section title="Journal" id="journal">
      <p className={classes.quiet}>
        Plain text, as hledger reads it. Days on which entries are booked, both included.
      </p>
      <Group align="flex-end" mt="sm">
        <TextInput
          label="From"
          type="date"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label="To"
          type="date"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button
          component="a"
          href={journalUrl(from, to)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download the journal
        </Button>
      </Group>
    </Section>
  );
}
