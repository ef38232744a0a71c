import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import type { Me } from '@/lib/api/types';
import { checkEmail, checkPassword, checkUsername } from '@/lib/rules';
import { useSwitchSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import { Card } from './Card';
import { LinkExpired } from './LinkExpired';
import { useLinkSecret } from './secret';

const fields = ['username', 'email', 'password'] as const;

/** The first administrator of a new installation, by the link printed at its start. */
export function Setup() {
  const token = useLinkSecret();
  const navigate = useNavigate();
  const switchSession = useSwitchSession();
  const form = useForm({
    initialValues: { username: '', email: '', password: '' },
    validate: { username: checkUsername, email: checkEmail, password: checkPassword },
    validateInputOnBlur: true,
  });
  const setup = useMutation({
    mutationFn: (given: typeof form.values) => api.post<Me>('/setup', { ...given, token }),
    onSuccess: async (me) => {
      await switchSession(me);
      toast.done('Your installation is ready.');
      await navigate('/', { replace: true });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  if (!token || isProblem(setup.error, 'link-expired')) {
    return <LinkExpired to="/sign-in" label="Go to sign in" />;
  }
  return (
    <Card
      title="Set up this installation"
      lead="You become its first administrator. Others can be given the role later."
    >
      <form noValidate onSubmit={form.onSubmit((given) => setup.mutate(given))}>
        <Stack>
          <ProblemAlert error={setup.error} fields={fields} />
          <TextInput
            label="User name"
            description="Lower-case letters, digits, hyphens."
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            maxLength={32}
            {...form.getInputProps('username')}
          />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            description="10 to 64 characters."
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={setup.isPending} fullWidth>
            Create the administrator
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
