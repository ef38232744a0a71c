import { Checkbox, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormDialog } from '@/components/FormDialog';
import type { Incident } from '@/lib/api/incidents';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { useIncidentStep } from './queries';

const MAX = 10_000;

interface Props {
  incident: Incident;
  onClose: () => void;
}

/** More about it: for those concerned, or for everybody. */
export function UpdateDialog({ incident, onClose }: Props) {
  const offered = incident.actions.includes('UPDATE_PUBLICLY');
  const [text, setText] = useState('');
  const [isPublic, setPublic] = useState(false);
  const [tried, setTried] = useState(false);
  const send = useIncidentStep<{ text: string; public: boolean }>(incident, 'updates');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim()) return;
    send.mutate(
      { text: text.trim(), public: isPublic },
      {
        onSuccess: () => {
          toast.done(isPublic ? 'Everybody can read it.' : 'The update is added.');
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title="Add an update"
      submit={isPublic ? 'Publish' : 'Add'}
      pending={send.isPending}
      error={send.error}
      fields={['text']}
      dirty={text !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label="What is new"
        withAsterisk
        autosize
        minRows={4}
        maxRows={14}
        maxLength={MAX}
        data-autofocus
        value={text}
        error={tried && !text.trim() ? 'Please fill this in.' : fieldErrors(send.error).text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {offered && (
        <Checkbox
          label="Everybody may read it"
          description="On the status page with this incident’s title, in its feed, and by mail to those who subscribed."
          checked={isPublic}
          onChange={(event) => setPublic(event.currentTarget.checked)}
        />
      )}
      {!offered && <div>The partner and staff read it.</div>}
    </FormDialog>
  );
}
