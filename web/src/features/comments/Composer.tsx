import { Button, Group, Stack } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors } from '@/lib/api/problem';
import type { Comment } from '@/lib/api/types';
import { byteLength } from '@/lib/rules';
import { forget, recall, remember } from '@/lib/storage';
import { toast } from '@/lib/toast';
import { MAX_COMMENT, usePostComment } from './queries';

interface Props {
  rfc: number;
  parent?: Comment;
  onDone?: () => void;
  onCancel?: () => void;
  /** Markdown to begin with, below what was left here earlier. */
  quote?: string;
  onQuoted?: () => void;
}

const appended = (kept: string, quote?: string) =>
  quote ? `${kept.trimEnd()}${kept.trim() ? '\n\n' : ''}${quote}` : kept;

/** What is written here survives a reload; it is forgotten when posted. */
export function Composer({ rfc, parent, onDone, onCancel, quote, onQuoted }: Props) {
  const key = `cvf.text.comment.${rfc}.${parent?.id ?? 'new'}`;
  const [body, setBody] = useState(() => appended(recall<string>(key) ?? '', quote));
  const [quoting] = useState(!!quote);
  const keep = useDebouncedCallback((text: string) => {
    if (text) remember(key, text);
    else forget(key);
  }, 500);
  const post = usePostComment(rfc);

  useEffect(() => {
    if (!quoting) return;
    keep(body);
    onQuoted?.();
    // Only what it began with; typing keeps itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [quoting]);

  const change = (text: string) => {
    setBody(text);
    keep(text);
  };
  const submit = () => {
    if (!body.trim() || byteLength(body) > MAX_COMMENT || post.isPending) return;
    post.mutate(
      { body, parentId: parent?.id },
      {
        onSuccess: () => {
          keep.cancel();
          forget(key);
          setBody('');
          toast.done(parent ? 'Your reply is posted.' : 'Your comment is posted.');
          onDone?.();
        },
      },
    );
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs">
        <ProblemAlert error={post.error} fields={['body']} />
        <MarkdownField
          label={parent ? `Reply to ${parent.author.displayName}` : 'Add a comment'}
          placeholder="What works, what is missing, what would you do instead?"
          maxBytes={MAX_COMMENT}
          value={body}
          onChange={change}
          onSubmit={submit}
          autoFocus={!!parent || quoting}
          error={fieldErrors(post.error).body}
        />
        <Group justify="flex-end" gap="xs">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button type="submit" loading={post.isPending} disabled={!body.trim()}>
            {parent ? 'Reply' : 'Comment'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
