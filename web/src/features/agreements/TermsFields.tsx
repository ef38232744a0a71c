import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { tiers } from '@/lib/agreements';
import { categoryName, partnerCategories } from '@/lib/partners';
import { TierField } from './TierField';
import type { TermsChoice } from './types';
import { missingName } from './words';

export const termsFields = [
  'tier',
  'integrationType',
  'escalationContact',
  'timeZone',
  'missingData',
] as const;

const MAX_CONTACT = 200;

// Browsers leave UTC out of their list.
const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export const checkContact = (value: string) =>
  value.trim() ? null : 'Say whom to call, and how: a name with a number or an address.';

/** What the parties choose; everything else follows from the tier. */
export function TermsFields<V extends TermsChoice>({ form }: { form: UseFormReturnType<V> }) {
  return (
    <>
      <TierField choices={tiers} {...form.getInputProps('tier')} />
      <Select
        label="Kind of integration"
        allowDeselect={false}
        data={partnerCategories.map((value) => ({ value, label: categoryName[value] }))}
        {...form.getInputProps('integrationType')}
      />
      <TextInput
        label="Escalation contact"
        description="Who is called when a critical incident stays unanswered, and how."
        placeholder="On-call desk, +49 30 1234567"
        withAsterisk
        maxLength={MAX_CONTACT}
        {...form.getInputProps('escalationContact')}
      />
      <Select
        label="Time zone"
        description="Business hours are counted in it."
        searchable
        allowDeselect={false}
        limit={60}
        nothingFoundMessage="No such time zone"
        data={timeZones}
        {...form.getInputProps('timeZone')}
      />
      <Select
        label="Time without data"
        description="How time counts in which nothing was measured. It is printed on every report."
        allowDeselect={false}
        data={Object.entries(missingName).map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('missingData')}
      />
    </>
  );
}
