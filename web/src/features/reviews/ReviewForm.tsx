import { Button, Group, Input, NumberInput, Rating, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { MAX_TEXT, useReviewStep } from './queries';
import { checkReview, needsText, type ReviewDraft, type ReviewErrors } from './rules';
import classes from './Reviews.module.css';
import type { Review } from './types';

interface Props {
  skill: { skillId: string; latest?: string };
  /** The review that is changed; a second one takes the place of the first. */
  own?: Review;
  onDone: () => void;
}

const fields = ['rating', 'text', 'version'] as const;

export function ReviewForm({ skill, own, onDone }: Props) {
  const [draft, setDraft] = useState<ReviewDraft>({
    rating: own?.rating,
    text: own?.text ?? '',
    version: own?.version ?? skill.latest ?? '',
  });
  const [errors, setErrors] = useState<ReviewErrors>({});
  const save = useReviewStep(skill.skillId, ({ rating, text, version }: ReviewDraft) =>
    api.put<Review>(`${skillPath(skill.skillId)}/review`, {
      rating,
      text: text.trim() || undefined,
      version: version.trim() || undefined,
    }),
  );
  const set = (change: Partial<ReviewDraft>) => {
    setDraft({ ...draft, ...change });
    setErrors({});
  };
  const submit = () => {
    const found = checkReview(draft);
    setErrors(found);
    if (Object.keys(found).length > 0 || save.isPending) return;
    save.mutate(draft, {
      onSuccess: () => {
        toast.done(own ? 'Your review is changed.' : 'Thank you. Your review is published.');
        onDone();
      },
      onError: (error) => setErrors(fieldErrors(error)),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <ProblemAlert error={save.error} fields={fields} />
        <StarField
          value={draft.rating}
          error={errors.rating}
          onChange={(rating) => set({ rating })}
        />
        <MarkdownField
          label={needsText(draft.rating) ? 'What is wrong with it?' : 'How did it go? (optional)'}
          maxCharacters={MAX_TEXT}
          value={draft.text}
          error={errors.text}
          onChange={(text) => set({ text })}
          onSubmit={submit}
        />
        <TextInput
          label="Version you used"
          maw="12rem"
          maxLength={64}
          value={draft.version}
          error={errors.version}
          onChange={(event) => set({ version: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            {own ? 'Save' : 'Publish'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface StarFieldProps {
  value: number | undefined;
  error?: string;
  onChange: (rating: number | undefined) => void;
}

/** Stars for a quick choice in halves, a number for one in tenths; both say the same. */
function StarField({ value, error, onChange }: StarFieldProps) {
  return (
    <Input.Wrapper label="Rating" labelElement="div" error={error} withAsterisk>
      <div className={classes.stars}>
        <Rating
          size="xl"
          fractions={2}
          color="yellow"
          value={value ?? 0}
          onChange={onChange}
          getSymbolLabel={(star) => `${star} of 5 stars`}
        />
        <NumberInput
          aria-label="Rating from 0 to 5"
          w="5.5rem"
          min={0}
          max={5}
          step={0.1}
          decimalScale={1}
          placeholder="0 – 5"
          aria-invalid={error ? true : undefined}
          value={value ?? ''}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      </div>
    </Input.Wrapper>
  );
}
