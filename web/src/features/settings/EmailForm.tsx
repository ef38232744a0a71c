import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { checkEmail } from '@/lib/rules';
import { useSession } from '@/lib/session';

const fields = ['email', 'password'] as const;

export function EmailForm() {
  const { me } = useSession();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: checkEmail,
      password: (value) => (value || !me?.passwordSet ? null : 'Enter your password.'),
    },
  });
  const change = useMutation({
    mutationFn: ({ email, password }: typeof form.values) =>
      api.put('/me/email', { email: email.trim(), password }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((given) => change.mutate(given))}>
      <Stack>
        <Title order={2} size="h3">
          E-mail address
        </Title>
        <Text c="dimmed">
          Now <b>{me?.email}</b>. The new address is used once you have opened the link we send to
          it.
        </Text>
        {change.isSuccess && (
          <Alert role="status" title="Check your mail">
            A link is on its way to {change.variables.email}.
          </Alert>
        )}
        <ProblemAlert error={change.error} fields={fields} />
        <TextInput
          label="New e-mail address"
          type="email"
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        {me?.passwordSet && (
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            Change address
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
