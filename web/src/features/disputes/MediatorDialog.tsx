import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { checkUsername } from '@/lib/rules';
import { toast } from '@/lib/toast';
import { usePost } from './queries';
import type { Dispute, NewMediator } from './types';

interface Props {
  dispute: Dispute;
  onClose: () => void;
}

const unfit = ['mediator-not-impartial', 'not-a-mediator', 'member-not-found'] as const;

export function MediatorDialog({ dispute, onClose }: Props) {
  const form = useForm({
    initialValues: { username: '', reason: '' },
    validate: {
      username: (value) => (value.trim() ? checkUsername(value.trim()) : null),
      reason: (value) => (value.trim() ? null : 'Please fill this in.'),
    },
  });
  const assign = usePost<NewMediator>(dispute, 'mediator');
  const submit = form.onSubmit(({ username, reason }) =>
    assign.mutate(
      { username: username.trim() || undefined, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.done('The mediator is assigned.');
          onClose();
        },
        onError: (error) =>
          isProblem(error, ...unfit)
            ? form.setFieldError('username', error.message)
            : form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title={dispute.mediator ? 'Assign another mediator' : 'Assign a mediator'}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput
            label="User name"
            description="Left empty, the impartial mediator with the fewest open cases gets it."
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('username')}
          />
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            {...form.getInputProps('reason')}
          />
          <ProblemAlert
            error={isProblem(assign.error, ...unfit) ? null : assign.error}
            fields={['username', 'reason']}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={assign.isPending}>
              Assign
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
