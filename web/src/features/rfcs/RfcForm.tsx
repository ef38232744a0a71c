import { Button, Group, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import { MAX_BODY, MAX_LABELS, tidyLabels, type EditedRfc } from './draft';
import classes from './Editor.module.css';
import { labelsQuery } from './queries';
import { TrackField } from './TrackField';

interface Props {
  value: EditedRfc;
  onChange: (value: EditedRfc) => void;
  errors: Partial<Record<string, string>>;
  problem: unknown;
  /** A revision tells what changed; the first draft does not need to. */
  withNote: boolean;
  submitLabel: string;
  pending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
}

const fields = ['title', 'track', 'labels', 'body', 'note'] as const;

export function RfcForm({ value, onChange, errors, onSubmit, ...props }: Props) {
  const { data: labels } = useQuery(labelsQuery);
  const set = (change: Partial<EditedRfc>) => onChange({ ...value, ...change });
  useHotkeys([['mod+S', onSubmit]], []);
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ProblemAlert error={props.problem} fields={fields} />
      <TextInput
        label="Title"
        withAsterisk
        size="md"
        maxLength={160}
        placeholder="What should change, in a few words"
        autoFocus={!value.title}
        value={value.title}
        error={errors.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TrackField value={value.track} error={errors.track} onChange={(track) => set({ track })} />
        <TagsInput
          label="Labels"
          description="Up to 8, to help others find it. Enter adds one."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={labels?.items.map(({ label }) => label) ?? []}
          maxTags={MAX_LABELS}
          splitChars={[',', ' ']}
          acceptValueOnBlur
          value={value.labels}
          error={errors.labels}
          onChange={(next) => set({ labels: tidyLabels(next) })}
        />
      </div>
      <MarkdownField
        label="Text"
        layout="split"
        maxBytes={MAX_BODY}
        value={value.body}
        error={errors.body}
        onChange={(body) => set({ body })}
        onSubmit={onSubmit}
      />
      {props.withNote && (
        <Textarea
          label="What changed?"
          description="One line for those who read the earlier text."
          autosize
          minRows={1}
          maxLength={500}
          value={value.note}
          error={errors.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      )}
      <Group justify="flex-end" className={classes.foot}>
        <Button variant="default" onClick={props.onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={props.pending}>
          {props.submitLabel}
        </Button>
      </Group>
    </form>
  );
}
