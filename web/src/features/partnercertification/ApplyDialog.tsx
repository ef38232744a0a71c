import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import type { PartnerApplication } from '@/lib/api/partnercertification';
import type { Partner } from '@/lib/api/partners';
import { fieldErrors } from '@/lib/api/problem';
import type { CategoryRequirements } from '@/lib/api/requirements';
import { useIdempotencyKey } from '@/lib/idempotency';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { useCertificationStep } from './queries';

interface Props {
  partner: Partner;
  requirements: CategoryRequirements;
  onClose: () => void;
}

export function ApplyDialog({ partner, requirements, onClose }: Props) {
  const idempotency = useIdempotencyKey();
  const measured = requirements.criteria.some((criterion) => criterion.measured);
  const form = useForm({
    initialValues: { statement: '', stagingEndpoint: '' },
    validate: {
      statement: (value) => (value.trim() ? null : 'Please write a few words.'),
      stagingEndpoint: (value) =>
        !value.trim() || /^https:\/\/\S+$/.test(value.trim())
          ? null
          : 'An address begins with https://.',
    },
  });
  const apply = useCertificationStep((given: typeof form.values) => {
    const body = {
      statement: given.statement.trim(),
      stagingEndpoint: given.stagingEndpoint.trim() || undefined,
    };
    return api.post<PartnerApplication>(
      `${partnerPath(partner.slug)}/certification-application`,
      body,
      {
        idempotencyKey: idempotency.keyFor(body),
      },
    );
  });
  const submit = form.onSubmit((given) =>
    apply.mutate(given, {
      onSuccess: () => {
        idempotency.used();
        toast.done('Your application is sent. You hear of the decision in your inbox.');
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title={`Apply for the certification of ${partner.name}`}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={apply.error} fields={['statement', 'stagingEndpoint']} />
          <Textarea
            label="What a certifier should know"
            description="Read by certifiers and maintainers, with the evidence you handed in."
            withAsterisk
            autosize
            minRows={4}
            maxRows={12}
            maxLength={5_000}
            data-autofocus
            {...form.getInputProps('statement')}
          />
          {measured && (
            <TextInput
              label="Staging endpoint"
              description="We ask this public address now and then for at least a week, to measure what your category requires. Leave it empty if your skills already run in production."
              type="url"
              placeholder="https://"
              {...form.getInputProps('stagingEndpoint')}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={apply.isPending}>
              Send the application
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
