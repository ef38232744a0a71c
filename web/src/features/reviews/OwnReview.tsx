import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Prose } from '@/components/Prose';
import { Stars } from '@/components/RatingStars';
import { ReasonDialog } from '@/components/ReasonDialog';
import { SignInPrompt } from '@/components/States';
import { api } from '@/lib/api/client';
import { useSession } from '@/lib/session';
import { skillPath, stars } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { ownReviewQuery, useReviewStep } from './queries';
import { ReviewForm } from './ReviewForm';
import { Counts } from './Counts';
import classes from './Reviews.module.css';
import type { Review } from './types';

interface Props {
  skill: { skillId: string; latest?: string };
}

export function OwnReview({ skill }: Props) {
  const { me } = useSession();
  if (!skill.latest) return null;
  if (me === null) return <SignInPrompt>Have you used it? Sign in to review it.</SignInPrompt>;
  if (!me) return <Skeleton height={60} />;
  return <Mine skill={skill} />;
}

function Mine({ skill }: Props) {
  const { data: own, error } = useQuery(ownReviewQuery(skill.skillId));
  const [editing, setEditing] = useState(false);
  // Without an answer nobody knows whether there is one to be overwritten.
  if (error) return null;
  if (own === undefined) return <Skeleton height={60} />;
  if (editing) {
    return (
      <div className={classes.own}>
        <Title order={2} size="h3" mb="md">
          {own ? 'Edit your review' : 'Your review'}
        </Title>
        <ReviewForm skill={skill} own={own ?? undefined} onDone={() => setEditing(false)} />
      </div>
    );
  }
  return own ? (
    <Written skillId={skill.skillId} review={own} onEdit={() => setEditing(true)} />
  ) : (
    <div className={classes.invite}>
      <Text>Have you used it? Others would like to know how it went.</Text>
      <Button onClick={() => setEditing(true)}>Write a review</Button>
    </div>
  );
}

interface WrittenProps {
  skillId: string;
  review: Review;
  onEdit: () => void;
}

function Written({ skillId, review, onEdit }: WrittenProps) {
  const [asking, setAsking] = useState(false);
  const remove = useReviewStep(skillId, () => api.delete(`${skillPath(skillId)}/review`));
  return (
    <div className={classes.own}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          Your review
        </Title>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onEdit}>
            Edit
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            Delete
          </Button>
        </Group>
      </Group>
      <p className={classes.meta}>
        <Stars value={review.rating} />
        <b>{stars(review.rating)}</b>
        {review.version && <span>version {review.version}</span>}
        <Counts counts={review.counts} />
      </p>
      {review.html && <Prose html={review.html} />}
      {review.hidden && (
        <Text c="red" size="sm" mt="xs">
          Hidden by a moderator: {review.hidden.reason}
        </Text>
      )}
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Delete your review?"
        confirm="Delete"
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => {
              toast.done('Your review is deleted.');
              setAsking(false);
            },
          })
        }
      >
        Its rating no longer counts. You can write another one later.
      </ReasonDialog>
    </div>
  );
}
