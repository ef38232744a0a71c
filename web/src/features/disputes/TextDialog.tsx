import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { usePost } from './queries';
import type { TextStep } from './textSteps';
import type { Dispute, NewText } from './types';
import { checkText, MAX_TEXT } from './values';

interface Props {
  dispute: Dispute;
  step: TextStep;
  onClose: () => void;
}

export function TextDialog({ dispute, step, onClose }: Props) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const send = usePost<NewText>(dispute, step.path);
  const refused = fieldErrors(send.error).text;
  const missing = checkText(text);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (missing) return;
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
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!text}
      closeOnEscape={!text}
      title={step.title}
      size="xl"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <div>{step.about}</div>
          <MarkdownField
            label={step.label}
            maxCharacters={MAX_TEXT}
            value={text}
            error={tried ? (missing ?? refused) : undefined}
            autoFocus
            onChange={setText}
            onSubmit={submit}
          />
          <ProblemAlert error={send.error} fields={['text']} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={send.isPending}>
              {step.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
