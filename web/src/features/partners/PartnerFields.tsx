import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MarkdownField } from '@/components/MarkdownField';
import { categoryName, partnerCategories } from '@/lib/partners';
import { MAX_DESCRIPTION, type PartnerValues } from './values';

interface Props {
  form: UseFormReturnType<PartnerValues>;
  onSubmit: () => void;
  /** Registered once: the website it proved belongs to it, and its score to its category. */
  registered?: boolean;
}

/** What a partner says about itself, after its names. */
export function PartnerFields({ form, onSubmit, registered = false }: Props) {
  return (
    <>
      <Select
        label="Category"
        description={
          registered
            ? 'Another category has other requirements, so it needs another review.'
            : 'It decides which requirements you have to meet.'
        }
        placeholder="Choose one"
        withAsterisk
        allowDeselect={false}
        data={partnerCategories.map((value) => ({ value, label: categoryName[value] }))}
        {...form.getInputProps('category')}
      />
      <TextInput
        label="Website"
        description={
          registered
            ? 'A changed website has to be verified again.'
            : 'You prove later that it is yours.'
        }
        type="url"
        placeholder="https://"
        withAsterisk
        {...form.getInputProps('website')}
      />
      <TextInput
        label="Contact e-mail"
        description="Seen by your people and by staff, never by the public."
        type="email"
        withAsterisk
        {...form.getInputProps('contactEmail')}
      />
      <MarkdownField
        label="About"
        maxCharacters={MAX_DESCRIPTION}
        placeholder="What you make and who uses it."
        value={form.values.description}
        error={form.errors.description as string | undefined}
        onChange={(description) => form.setFieldValue('description', description)}
        onSubmit={onSubmit}
      />
    </>
  );
}
