import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { MAX_TEXT, useReviewStep } from './queries';
import classes from './Reviews.module.css';
import type { Review } from './types';

interface Props {
  skillId: string;
  review: Review;
  onDone: () => void;
}

export function ReplyForm({ skillId, review, onDone }: Props) {
  const [text, setText] = useState(review.reply?.text ?? '');
  const save = useReviewStep(skillId, (given: string) =>
    api.put<void>(`/skill-reviews/${review.id}/reply`, { text: given }),
  );
  const submit = () => {
    if (!text.trim() || save.isPending) return;
    save.mutate(text.trim(), {
      onSuccess: () => {
        toast.done('Your reply is published.');
        onDone();
      },
    });
  };
  return (
    <form
      className={classes.reply}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={save.error} fields={['text']} />
        <MarkdownField
          label="Your reply, in the name of the publisher"
          maxCharacters={MAX_TEXT}
          autoFocus
          value={text}
          error={fieldErrors(save.error).text}
          onChange={setText}
          onSubmit={submit}
        />
        <Group justify="flex-end">
          <Button size="sm" variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button size="sm" type="submit" disabled={!text.trim()} loading={save.isPending}>
            Reply
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
