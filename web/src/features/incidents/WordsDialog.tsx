import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormDialog } from '@/components/FormDialog';
import type { Incident } from '@/lib/api/incidents';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { useIncidentStep } from './queries';
import type { Step } from './textSteps';

const MAX = 10_000;

interface Props {
  incident: Incident;
  step: Step;
  label: string;
  onClose: () => void;
}

/** A step that consists of a longer text; what was written before can be gone on with. */
export function WordsDialog({ incident, step, label, onClose }: Props) {
  const before = step.action === 'WRITE_POST_MORTEM' ? (incident.postMortem ?? '') : '';
  const [text, setText] = useState(before);
  const [tried, setTried] = useState(false);
  const send = useIncidentStep<{ text: string }>(incident, step.path);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim()) return;
    send.mutate(
      { text: text.trim() },
      {
        onSuccess: () => {
          toast.done(step.done);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={step.title}
      submit={step.confirm}
      pending={send.isPending}
      error={send.error}
      fields={['text']}
      dirty={text !== before}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>{step.about}</div>
      <Textarea
        label={label}
        withAsterisk
        autosize
        minRows={5}
        maxRows={18}
        maxLength={MAX}
        data-autofocus
        value={text}
        error={tried && !text.trim() ? 'Please fill this in.' : fieldErrors(send.error).text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
