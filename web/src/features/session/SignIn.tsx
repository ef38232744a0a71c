import { Alert, Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Me } from '@/lib/api/types';
import { ProblemAlert } from '@/components/ProblemAlert';
import { returnPath, useSession, useSwitchSession } from '@/lib/session';
import { Card } from './Card';
import { Providers } from './Providers';

interface Credentials {
  login: string;
  password: string;
}

export function SignIn() {
  const { me } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const switchSession = useSwitchSession();
  const form = useForm<Credentials>({
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() ? null : 'Enter your user name or e-mail address.'),
      password: (value) => (value ? null : 'Enter your password.'),
    },
  });
  const signIn = useMutation({
    mutationFn: (given: Credentials) =>
      api.post<Me>('/session', { ...given, login: given.login.trim() }),
    onSuccess: switchSession,
    onError: () => form.setFieldValue('password', ''),
  });

  useEffect(() => {
    if (me) void navigate(returnPath(search), { replace: true });
  }, [me, navigate, search]);

  const refused = isProblem(signIn.error, 'invalid-credentials');
  return (
    <Card
      title="Sign in"
      lead="Welcome back."
      footer={
        <>
          New here?{' '}
          <Anchor component={Link} to="/sign-up" underline="always">
            Create an account
          </Anchor>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit((given) => signIn.mutate(given))}>
        <Stack>
          {refused ? (
            <Alert color="red" role="alert">
              User name or password is not right.
            </Alert>
          ) : (
            <ProblemAlert error={signIn.error} />
          )}
          <TextInput
            label="User name or e-mail"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            {...form.getInputProps('login')}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending} fullWidth>
            Sign in
          </Button>
          <Group justify="center">
            <Anchor component={Link} to="/forgot" size="sm">
              Forgot your password?
            </Anchor>
          </Group>
        </Stack>
      </form>
      <Providers />
    </Card>
  );
}
