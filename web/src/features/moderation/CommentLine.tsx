import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';

interface Props {
  comment: { id: string; author: { displayName: string }; createdAt: string };
  rfc: { number: number; title: string };
}

/** Whose comment it is, and where to read it among the others. */
export function CommentLine({ comment, rfc }: Props) {
  return (
    <Text size="sm" c="dimmed" component="div">
      {comment.author.displayName} on{' '}
      <Link to={`/rfcs/${rfc.number}?tab=discussion#comment-${comment.id}`}>{rfc.title}</Link>,{' '}
      <Moment at={comment.createdAt} />
    </Text>
  );
}
