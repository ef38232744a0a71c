import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors } from '@/lib/api/problem';
import { byteLength } from '@/lib/rules';
import { toast } from '@/lib/toast';
import { MAX_TEXT, useRaiseConcern } from './queries';
import classes from './Concerns.module.css';

const fields = ['title', 'text'];

export function RaiseConcern({ rfc, onDone }: { rfc: number; onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const raise = useRaiseConcern(rfc);
  const refused = fieldErrors(raise.error);
  const complete = title.trim() !== '' && text.trim() !== '' && byteLength(text) <= MAX_TEXT;
  const send = () => {
    if (!complete || raise.isPending) return;
    raise.mutate(
      { title: title.trim(), text },
      {
        onSuccess: () => {
          toast.done('Your concern is raised. The author is told.');
          onDone();
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Stack gap="sm">
        <TextInput
          label="The objection in a sentence"
          placeholder="Existing agents cannot migrate"
          maxLength={160}
          autoFocus
          value={title}
          error={refused.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <MarkdownField
          label="Why it must be settled before a vote, and what would settle it"
          maxBytes={MAX_TEXT}
          value={text}
          onChange={setText}
          onSubmit={send}
          error={refused.text}
        />
        <ProblemAlert error={raise.error} fields={fields} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={raise.isPending} disabled={!complete}>
            Raise the concern
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
