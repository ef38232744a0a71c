import { Button, Group, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { LoadingText } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import classes from './Checklist.module.css';
import { itemPath, useChecklistStep, useComments } from './queries';
import type { ChecklistItem, ItemComment } from './types';

interface Props {
  agreement: string;
  item: ChecklistItem;
}

const MAX_LENGTH = 5_000;

/** What both sides say about an item. */
export function Comments({ agreement, item }: Props) {
  const may = item.actions.includes('COMMENT');
  if (item.comments === 0 && !may) return null;
  return (
    <section aria-label={`Comments on ${item.title}`}>
      <h4>Comments</h4>
      {item.comments > 0 && <List agreement={agreement} item={item.item} />}
      {may && <Write agreement={agreement} item={item} />}
    </section>
  );
}

function List({ agreement, item }: { agreement: string; item: string }) {
  const comments = useComments(agreement, item);
  if (comments.error && !comments.items) {
    return <ErrorState error={comments.error} retry={comments.retry} />;
  }
  if (!comments.items) return <LoadingText lines={2} />;
  return (
    <>
      <ul className={classes.comments}>
        {comments.items.map(({ id, text, at, by }) => (
          <li key={id}>
            <p className={classes.by}>
              <b>{by.username}</b> <Moment at={at} />
            </p>
            <p className={classes.said}>{text}</p>
          </li>
        ))}
      </ul>
      <LoadMore {...comments} />
    </>
  );
}

function Write({ agreement, item }: Props) {
  const [text, setText] = useState('');
  const send = useChecklistStep(agreement, (given: string) =>
    api.post<ItemComment>(`${itemPath(agreement, item.item)}/comments`, { text: given }),
  );
  const submit = () => {
    if (!text.trim() || send.isPending) return;
    send.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemAlert error={send.error} fields={['text']} />
      <Textarea
        aria-label={`Comment on ${item.title}`}
        placeholder="Ask or answer something; both sides read it."
        autosize
        minRows={1}
        maxRows={8}
        maxLength={MAX_LENGTH}
        value={text}
        error={fieldErrors(send.error).text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      {text.trim() && (
        <Group justify="flex-end" mt="xs">
          <Button type="submit" size="sm" loading={send.isPending}>
            Comment
          </Button>
        </Group>
      )}
    </form>
  );
}
