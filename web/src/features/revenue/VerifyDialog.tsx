import { Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import { api } from '@/lib/api/client';
import type { PayoutDetails, PayoutJudgement } from '@/lib/api/payouts';
import { fieldErrors } from '@/lib/api/problem';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { groupedIban } from './iban';
import { useDetailsStep } from './queries';

interface Props {
  details: PayoutDetails;
  onClose: () => void;
}

/** For finance: whether the account is really the partner's. */
export function VerifyDialog({ details, onClose }: Props) {
  const { partner, version, holder, iban } = details;
  const form = useForm({
    initialValues: { verified: '', note: '' },
    validate: {
      verified: (value) => (value ? null : 'Choose one.'),
      note: (value, { verified }) =>
        verified === 'NO' && !value.trim() ? 'Say what is wrong with them.' : null,
    },
  });
  const judge = useDetailsStep(partner.slug, (body: PayoutJudgement) =>
    api.post<PayoutDetails>(`${partnerPath(partner.slug)}/payout-details/verification`, body, {
      version,
    }),
  );
  const submit = form.onSubmit(({ verified, note }) =>
    judge.mutate(
      { verified: verified === 'YES', note: note.trim() || undefined },
      {
        onSuccess: () => {
          toast.done(
            verified === 'YES' ? 'The details are verified.' : 'The details are rejected.',
          );
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <FormDialog
      title="Verify the payout details"
      submit="Record it"
      pending={judge.isPending}
      error={judge.error}
      fields={['note']}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>
        {holder}, {iban && groupedIban(iban)}
      </p>
      <Radio.Group label="The account" withAsterisk {...form.getInputProps('verified')}>
        <Stack gap="xs" mt="xs">
          <Radio value="YES" label="is the partner’s" />
          <Radio value="NO" label="cannot be used" />
        </Stack>
      </Radio.Group>
      <Textarea
        label="Note"
        description="How you checked it, or what is wrong. The partner reads it."
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.getInputProps('note')}
      />
    </FormDialog>
  );
}
