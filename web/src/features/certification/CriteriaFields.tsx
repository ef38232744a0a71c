import { Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Criterion } from '@/lib/api/certification';
import classes from './Certification.module.css';
import { fieldOf, type EvidenceValues } from './evidence';

interface Props {
  criteria: readonly Criterion[];
  values: EvidenceValues;
  errors: Record<string, ReactNode>;
  onChange: (values: EvidenceValues) => void;
}

/** One group of fields a criterion: the link to the proof, and what to say about it. */
export function CriteriaFields({ criteria, values, errors, onChange }: Props) {
  return criteria.map(({ id, text, evidence }) => {
    const given = values[id] ?? { url: '', text: '' };
    const set = (change: Partial<typeof given>) =>
      onChange({ ...values, [id]: { ...given, ...change } });
    return (
      <fieldset key={id} className={classes.fieldset}>
        <legend>{text}</legend>
        <Stack gap="xs">
          <TextInput
            label="Link"
            description={evidence}
            type="url"
            placeholder="https://"
            value={given.url}
            error={errors[fieldOf(id)]}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          <Textarea
            label="In your words"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5_000}
            value={given.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
        </Stack>
      </fieldset>
    );
  });
}
