import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import type { Comment } from '@/lib/api/types';
import { byteLength } from '@/lib/rules';
import { commentsKey, MAX_COMMENT, useEditComment } from './queries';

interface Props {
  rfc: number;
  comment: Comment;
  onDone: () => void;
}

export function CommentEditor({ rfc, comment, onDone }: Props) {
  const client = useQueryClient();
  const [body, setBody] = useState(comment.body ?? '');
  const edit = useEditComment(rfc, comment);
  const stale = isProblem(edit.error, 'stale-version');
  const submit = () => {
    if (!body.trim() || byteLength(body) > MAX_COMMENT || edit.isPending) return;
    edit.mutate(body, { onSuccess: onDone });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs">
        {stale ? (
          <Alert color="yellow" title="This comment was changed elsewhere" role="alert">
            Perhaps in another window of yours. Your text is still here.{' '}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                void client
                  .invalidateQueries({ queryKey: commentsKey(rfc) })
                  .then(() => edit.reset())
              }
            >
              Use mine anyway
            </Button>
          </Alert>
        ) : (
          <ProblemAlert error={edit.error} fields={['body']} />
        )}
        <MarkdownField
          label="Edit your comment"
          hideLabel
          maxBytes={MAX_COMMENT}
          value={body}
          onChange={setBody}
          onSubmit={submit}
          autoFocus
          error={fieldErrors(edit.error).body}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={edit.isPending} disabled={!body.trim() || stale}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
