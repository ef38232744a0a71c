import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { checkEmail, checkPassword, checkUsername } from '@/lib/rules';
import { Card } from './Card';
import { Providers } from './Providers';

const fields = ['username', 'email', 'password'] as const;

export function SignUp() {
  const form = useForm({
    initialValues: { username: '', email: '', password: '' },
    validate: { username: checkUsername, email: checkEmail, password: checkPassword },
    validateInputOnBlur: true,
  });
  const signUp = useMutation({
    mutationFn: (given: typeof form.values) =>
      api.post('/members', { ...given, email: given.email.trim() }),
    onError: (error) => {
      if (isProblem(error, 'username-taken')) form.setFieldError('username', error.message);
      else form.setErrors(fieldErrors(error));
    },
  });

  if (signUp.isSuccess) return <CheckYourMail email={form.values.email} />;
  const error = isProblem(signUp.error, 'username-taken') ? null : signUp.error;
  return (
    <Card
      title="Create an account"
      lead="Members propose changes, discuss them and decide together. Reading needs no account."
      footer={
        <>
          Already a member?{' '}
          <Anchor component={Link} to="/sign-in" underline="always">
            Sign in
          </Anchor>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit((given) => signUp.mutate(given))}>
        <Stack>
          <ProblemAlert error={error} fields={fields} />
          <TextInput
            label="User name"
            description="Shown beside everything you write. Lower-case letters, digits, hyphens."
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            maxLength={32}
            {...form.getInputProps('username')}
          />
          <TextInput
            label="E-mail"
            description="Only you and the administrators see it."
            type="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            description="10 to 64 characters. A few words in a row are easy to remember."
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signUp.isPending} fullWidth>
            Create account
          </Button>
        </Stack>
      </form>
      <Providers />
    </Card>
  );
}

function CheckYourMail({ email }: { email: string }) {
  return (
    <Card title="Check your mail" lead="One step is left.">
      <Text>
        We have sent a link to <b>{email}</b>. Open it within 24 hours and your account is ready.
      </Text>
      <Text size="sm" c="dimmed" mt="md">
        Nothing arrived? Look among the unwanted mail. If this installation sends no mail, its
        administrator finds your link in the outbox.
      </Text>
    </Card>
  );
}
