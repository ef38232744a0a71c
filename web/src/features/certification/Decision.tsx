import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { CertificationApplication } from '@/lib/api/certification';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { levelName } from '@/lib/certification';
import { toast } from '@/lib/toast';
import { useCertificationStep } from './queries';

interface Props {
  application: CertificationApplication;
  name: string;
}

export function Decision({ application, name }: Props) {
  const [granted, setGranted] = useState<boolean>();
  if (!application.actions.includes('DECIDE')) {
    return (
      <Text size="sm" c="dimmed">
        Somebody else decides: this concerns you or your organisation.
      </Text>
    );
  }
  return (
    <>
      <Group gap="xs">
        <Button size="xs" aria-label={`Grant: ${name}`} onClick={() => setGranted(true)}>
          Grant
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Refuse: ${name}`}
          onClick={() => setGranted(false)}
        >
          Refuse
        </Button>
      </Group>
      {granted !== undefined && (
        <DecisionDialog
          application={application}
          name={name}
          granted={granted}
          onClose={() => setGranted(undefined)}
        />
      )}
    </>
  );
}

function DecisionDialog({
  application,
  name,
  granted,
  onClose,
}: Props & { granted: boolean; onClose: () => void }) {
  const form = useForm({
    initialValues: { reason: '', expiresOn: '', cohort: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Please say why.') },
  });
  const decide = useCertificationStep((given: typeof form.values) =>
    api.post(`/certification-applications/${application.id}/decision`, {
      granted,
      reason: given.reason.trim(),
      expiresOn: (granted && given.expiresOn) || undefined,
      cohort: (granted && given.cohort.trim()) || undefined,
    }),
  );
  const submit = form.onSubmit((given) =>
    decide.mutate(given, {
      onSuccess: () => {
        toast.done(granted ? `${name} is certified.` : 'The application is refused.');
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${granted ? 'Grant' : 'Refuse'} ${name} ${levelName[application.level]}?`}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <Text c="dimmed">
            {granted
              ? 'The certificate is public, and so are its evidence and your name.'
              : 'The applicant sees your reason and can apply again.'}
          </Text>
          <ProblemAlert error={decide.error} fields={['reason', 'expiresOn', 'cohort']} />
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={3}
            maxLength={2_000}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          {granted && (
            <>
              <TextInput
                label="Cohort"
                description="Shown on the certificate, if it belongs to a course or a group."
                maxLength={80}
                {...form.getInputProps('cohort')}
              />
              <TextInput
                label="Expires on"
                description="Left empty, as long as the level says."
                type="date"
                maw="14rem"
                {...form.getInputProps('expiresOn')}
              />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color={granted ? undefined : 'red'} loading={decide.isPending}>
              {granted ? 'Grant' : 'Refuse'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
