import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { checkUsername } from '@/lib/rules';
import { toast } from '@/lib/toast';
import { useElectorStep } from './queries';

export function AdmitDialog({ onClose }: { onClose: () => void }) {
  const step = useElectorStep();
  const form = useForm({
    initialValues: { username: '', reason: '' },
    validate: {
      username: (value) => checkUsername(value.trim()),
      reason: (value) => (value.trim() ? null : 'Please say why.'),
    },
  });
  const unknown = isProblem(step.error, 'member-not-found');
  const submit = form.onSubmit(({ username, reason }) =>
    step.mutate(
      { username: username.trim(), admit: true, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.done(`${username.trim()} is an elector.`);
          onClose();
        },
        onError: (error) =>
          isProblem(error, 'member-not-found')
            ? form.setFieldError('username', error.message)
            : form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title="Admit an elector" size="lg">
      <form noValidate onSubmit={submit}>
        <Stack>
          <Text c="dimmed">
            An elector has a weight of at least 1 until the founding ends, in votes that start after
            the e-mail address has been verified long enough. You cannot admit yourself.
          </Text>
          <ProblemAlert error={unknown ? null : step.error} fields={['username', 'reason']} />
          <TextInput
            label="User name"
            withAsterisk
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            {...form.getInputProps('username')}
          />
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={2}
            maxLength={2_000}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={step.isPending}>
              Admit
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
