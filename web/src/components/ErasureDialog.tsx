import { PasswordInput, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Erasure } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { FormDialog } from './FormDialog';

interface Props {
  username: string;
  path: string;
  /** Others owe a reason. */
  forSomebody?: boolean;
  onDone: () => void;
  onClose: () => void;
}

const fields = ['confirmation', 'reason', 'password'] as const;

/** Asks for the name and the password once more: this cannot be undone later. */
export function ErasureDialog({ username, path, forSomebody = false, onDone, onClose }: Props) {
  const form = useForm({
    initialValues: { confirmation: '', reason: '', password: '' },
    validate: {
      confirmation: (value) => (value.trim() === username ? null : `Type ${username}.`),
      reason: (value) => (value.trim() || !forSomebody ? null : 'Please say why.'),
      password: (value) => (value ? null : 'Enter your password.'),
    },
  });
  const ask = useMutation({
    mutationFn: ({ reason, ...given }: typeof form.values) =>
      api.post<Erasure>(path, forSomebody ? { ...given, reason: reason.trim() } : given),
    onSuccess: () => {
      toast.done(`${forSomebody ? username : 'Your account'} will be erased after a pause.`);
      onDone();
      onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <FormDialog
      title={`Erase ${forSomebody ? username : 'your account'}?`}
      submit="Erase"
      pending={ask.isPending}
      error={ask.error}
      fields={fields}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((given) => ask.mutate(given))}
      onClose={onClose}
    >
      <Text>
        After a pause, in which it can be taken back, what names{' '}
        {forSomebody ? 'the member' : 'you'} is gone for good. Nobody can undo it then.
      </Text>
      <TextInput
        label={`Type ${username} to confirm`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
        {...form.getInputProps('confirmation')}
      />
      {forSomebody && (
        <Textarea
          label="Reason"
          description="It stays in the audit log, so let it name nobody."
          withAsterisk
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('reason')}
        />
      )}
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
    </FormDialog>
  );
}
