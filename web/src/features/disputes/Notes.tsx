import { Button, Group, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import { Section } from '@/components/Section';
import { api } from '@/lib/api/client';
import classes from './Case.module.css';
import { disputePath, useDisputeStep, useNotes } from './queries';
import type { Dispute, MediatorNote } from './types';

/** What mediators write for each other; neither party sees it. */
export function Notes({ dispute }: { dispute: Dispute }) {
  if (!dispute.actions.includes('NOTE')) return null;
  return <List dispute={dispute} />;
}

function List({ dispute }: { dispute: Dispute }) {
  const notes = useNotes(dispute.caseId);
  return (
    <Section title="Notes" aside={<span className={classes.byline}>only mediators see them</span>}>
      <ul className={classes.notes}>
        {notes.items?.map((note) => (
          <li key={note.id}>
            <p className={classes.plain}>{note.text}</p>
            <span className={classes.byline}>
              {note.by.username}, <Moment at={note.at} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore {...notes} />
      <ProblemAlert error={notes.error} />
      <Composer caseId={dispute.caseId} />
    </Section>
  );
}

function Composer({ caseId }: { caseId: string }) {
  const [text, setText] = useState('');
  const add = useDisputeStep((given: string) =>
    api.post<MediatorNote>(`${disputePath(caseId)}/notes`, { text: given }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) add.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label="Add a note"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemAlert error={add.error} />
      <Group justify="flex-end" mt="xs">
        <Button
          type="submit"
          size="sm"
          variant="default"
          disabled={!text.trim()}
          loading={add.isPending}
        >
          Add note
        </Button>
      </Group>
    </form>
  );
}
