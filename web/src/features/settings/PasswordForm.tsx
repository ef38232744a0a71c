import { Anchor, Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { checkPassword } from '@/lib/rules';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';

const fields = ['currentPassword', 'newPassword'] as const;

export function PasswordForm() {
  const { me } = useSession();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value ? null : 'Enter your current password.'),
      newPassword: checkPassword,
    },
  });
  const change = useMutation({
    mutationFn: (given: typeof form.values) => api.put('/me/password', given),
    onSuccess: () => {
      form.reset();
      toast.done('Your password is changed.');
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  if (me && !me.passwordSet) {
    return (
      <section>
        <Title order={2} size="h3" mb="xs">
          Password
        </Title>
        <Text>
          You sign in through another service and have no password here.{' '}
          <Anchor component={Link} to="/forgot">
            Set one by e-mail
          </Anchor>
          .
        </Text>
      </section>
    );
  }
  return (
    <form noValidate onSubmit={form.onSubmit((given) => change.mutate(given))}>
      <Stack>
        <Title order={2} size="h3">
          Password
        </Title>
        <ProblemAlert error={change.error} fields={fields} />
        <input type="text" autoComplete="username" value={me?.username ?? ''} readOnly hidden />
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label="New password"
          description="10 to 64 characters."
          autoComplete="new-password"
          {...form.getInputProps('newPassword')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
