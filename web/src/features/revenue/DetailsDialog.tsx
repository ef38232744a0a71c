import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import { api } from '@/lib/api/client';
import type { NewPayoutDetails, PayoutDetails } from '@/lib/api/payouts';
import { fieldErrors } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { compactIban, groupedIban, isIban } from './iban';
import { useDetailsStep } from './queries';
import { countryName } from './words';

interface Props {
  details: PayoutDetails;
  onClose: () => void;
}

const fields = ['holder', 'iban', 'bic', 'country'];
const MAX_HOLDER = 70;

export function DetailsDialog({ details, onClose }: Props) {
  const { partner, version, state } = details;
  const form = useForm({
    initialValues: {
      holder: details.holder ?? '',
      // A masked number cannot be sent back.
      iban: details.iban?.includes('…') ? '' : groupedIban(details.iban ?? ''),
      bic: details.bic ?? '',
      country: details.country ?? '',
    },
    validate: {
      holder: (value) => (value.trim() ? null : 'Enter the holder as the bank knows it.'),
      iban: (value) => (isIban(value) ? null : 'This is no IBAN: its check digits do not match.'),
      country: (value) => (countryName(value) ? null : 'Two letters, like DE or FR.'),
    },
  });
  const save = useDetailsStep(partner.slug, (body: NewPayoutDetails) =>
    api.put<PayoutDetails>(`${partnerPath(partner.slug)}/payout-details`, body, { version }),
  );
  const submit = form.onSubmit(
    ({ holder, iban, bic, country }) =>
      save.mutate(
        {
          holder: holder.trim(),
          iban: compactIban(iban),
          bic: bic.trim().toUpperCase() || undefined,
          country: country.trim().toUpperCase(),
        },
        {
          onSuccess: () => {
            toast.done('The payout details are saved. CVF finance verifies them.');
            onClose();
          },
          onError: (error) => form.setErrors(fieldErrors(error)),
        },
      ),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <FormDialog
      title="Payout details"
      submit="Save"
      pending={save.isPending}
      error={save.error}
      fields={fields}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      {state !== 'MISSING' && (
        <Text c="dimmed" size="sm">
          After a change nothing is paid for some days, the details are verified again, and all
          owners are told.
        </Text>
      )}
      <TextInput
        label="Holder of the account"
        withAsterisk
        maxLength={MAX_HOLDER}
        data-autofocus
        {...form.getInputProps('holder')}
      />
      <TextInput
        label="IBAN"
        withAsterisk
        autoComplete="off"
        spellCheck={false}
        maxLength={50}
        {...form.getInputProps('iban')}
        onBlur={() => form.setFieldValue('iban', groupedIban(form.values.iban))}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label="BIC"
          description="Only where the bank asks for it"
          autoComplete="off"
          spellCheck={false}
          maxLength={11}
          {...form.getInputProps('bic')}
        />
        <TextInput
          label="Country of the holder"
          description={countryName(form.values.country) ?? 'Two letters'}
          withAsterisk
          maxLength={2}
          {...form.getInputProps('country')}
        />
      </SimpleGrid>
    </FormDialog>
  );
}
