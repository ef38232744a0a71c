import { Modal, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Comment, CommentRevision } from '@/lib/api/types';
import classes from './Comments.module.css';

export function EditHistory({ comment, editedAt }: { comment: Comment; editedAt: string }) {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <button type="button" className={classes.edited} onClick={dialog.open}>
        edited <Moment at={editedAt} />
      </button>
      <Modal opened={opened} onClose={dialog.close} size="lg" title="Earlier versions">
        {opened && <Versions id={comment.id} version={comment.version} />}
      </Modal>
    </>
  );
}

function Versions({ id, version }: { id: string; version: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['comment-revisions', id, version],
    queryFn: ({ signal }) =>
      api.get<{ items: CommentRevision[] }>(`/comments/${id}/revisions`, { signal }),
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingText lines={4} />;
  return (
    <ol className={classes.versions}>
      {data.items.map((each, index) => (
        <li key={each.number ?? index}>
          <Title order={3} size="sm">
            <Moment at={each.createdAt} />
          </Title>
          {each.html ? (
            <Prose html={each.html} />
          ) : (
            <pre className={classes.plain}>{each.body}</pre>
          )}
        </li>
      ))}
    </ol>
  );
}
