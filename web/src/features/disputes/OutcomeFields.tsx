import { Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MarkdownField } from '@/components/MarkdownField';
import { hitsAPartner, outcomesOf, partnersOf, type RulingValues } from './ruling';
import type { Dispute } from './types';
import { MAX_TEXT } from './values';

interface Props {
  dispute: Dispute;
  form: UseFormReturnType<RulingValues>;
}

/** What is decided, against whom, and the plan where there is one. */
export function OutcomeFields({ dispute, form }: Props) {
  const partners = partnersOf(dispute);
  const { outcome } = form.values;
  return (
    <>
      <Radio.Group label="Outcome" withAsterisk {...form.getInputProps('outcome')}>
        <Stack gap="xs" mt="xs">
          {outcomesOf(dispute).map(([value, name, about]) => (
            <Radio key={value} value={value} label={name} description={about} />
          ))}
        </Stack>
      </Radio.Group>
      {hitsAPartner(outcome) && (
        <Select
          label="Against"
          withAsterisk
          allowDeselect={false}
          data={partners.map(([side, { name }]) => ({ value: side, label: name }))}
          {...form.getInputProps('against')}
        />
      )}
      {outcome === 'REMEDIATE' && (
        <>
          <MarkdownField
            label="Plan"
            maxCharacters={MAX_TEXT}
            placeholder="What has to be done, and how it is shown."
            value={form.values.plan}
            error={form.errors.plan as string | undefined}
            onChange={(plan) => form.setFieldValue('plan', plan)}
          />
          <TextInput
            label="Due on"
            type="date"
            maw="14rem"
            withAsterisk
            {...form.getInputProps('dueOn')}
          />
        </>
      )}
    </>
  );
}
