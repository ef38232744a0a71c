import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { criterionPath, scorecardPath, useScorecardStep } from './queries';
import type { Criterion } from './types';

interface Props {
  /** Without one a new criterion is added. */
  criterion?: Criterion;
  onClose: () => void;
}

const isWeight = (text: string) => /^[1-9]\d{0,3}$/.test(text.trim()) && Number(text) <= 1_000;

/** Name, description and weight; the mean changes from now on. */
export function CriterionDialog({ criterion, onClose }: Props) {
  const form = useForm({
    initialValues: {
      slug: '',
      name: criterion?.name ?? '',
      description: criterion?.description ?? '',
      weight: String(criterion?.weight ?? 10),
      retired: criterion?.retired ?? false,
    },
    validate: {
      slug: (value) =>
        criterion || /^[a-z0-9-]{2,64}$/.test(value)
          ? null
          : '2 to 64 of the letters a to z, digits and hyphens.',
      name: (value) => (value.trim() ? null : 'Give it a name.'),
      weight: (value) => (isWeight(value) ? null : 'A whole number from 1 to 1,000.'),
    },
  });
  const save = useScorecardStep(({ slug, weight, retired, ...texts }: typeof form.values) =>
    criterion
      ? api.put(
          criterionPath(criterion.slug),
          { ...texts, weight: Number(weight), retired },
          { version: criterion.version },
        )
      : api.post(`${scorecardPath}/criteria`, { ...texts, slug, weight: Number(weight) }),
  );
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: () => {
        toast.done(`${values.name} is saved.`);
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <FormDialog
      title={criterion ? `Edit ${criterion.name}` : 'Add a criterion'}
      submit="Save"
      pending={save.isPending}
      error={save.error}
      fields={['slug', 'name', 'description', 'weight']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      {!criterion && (
        <TextInput
          label="Slug"
          description="Stands in addresses, for good."
          withAsterisk
          data-autofocus
          {...form.getInputProps('slug')}
        />
      )}
      <TextInput label="Name" withAsterisk maxLength={100} {...form.getInputProps('name')} />
      <Textarea
        label="Description"
        autosize
        minRows={2}
        maxLength={1_000}
        {...form.getInputProps('description')}
      />
      <TextInput
        label="Weight"
        description="Beside those of the other criteria."
        inputMode="numeric"
        withAsterisk
        {...form.getInputProps('weight')}
      />
      {criterion && (
        <Checkbox
          label="Retired: it counts no more, and its scores are kept"
          {...form.getInputProps('retired', { type: 'checkbox' })}
        />
      )}
    </FormDialog>
  );
}
