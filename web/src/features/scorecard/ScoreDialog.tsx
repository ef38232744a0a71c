import { Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { criterionPath, useScorecardStep } from './queries';
import type { Criterion, NewScore } from './types';
import { pointsOf, pointsText } from './words';

/** A score with its reason; the former one stays. */
export function ScoreDialog({ criterion, onClose }: { criterion: Criterion; onClose: () => void }) {
  const { slug, name, description, score } = criterion;
  const form = useForm({
    initialValues: { score: '', reason: '' },
    validate: {
      score: (value) =>
        pointsOf(value) === undefined ? 'A number from 0 to 10, such as 9 or 9.25.' : null,
      reason: (value) => (value.trim() ? null : 'Please say why.'),
    },
  });
  const give = useScorecardStep((body: NewScore) =>
    api.post(`${criterionPath(slug)}/scores`, body),
  );
  const submit = form.onSubmit(({ score: points, reason }) =>
    give.mutate(
      { score: pointsOf(points), reason: reason.trim() },
      {
        onSuccess: () => {
          toast.done(`${name} is scored.`);
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <FormDialog
      title={`Score ${name}`}
      submit="Score"
      pending={give.isPending}
      error={give.error}
      fields={['score', 'reason']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      {description && <Text c="dimmed">{description}</Text>}
      <TextInput
        label="Score, 0 to 10"
        description={score && `Now ${pointsText(score.score)}`}
        inputMode="decimal"
        withAsterisk
        data-autofocus
        {...form.getInputProps('score')}
      />
      <Textarea
        label="Reason, for everybody to read"
        withAsterisk
        autosize
        minRows={3}
        maxLength={2_000}
        {...form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
