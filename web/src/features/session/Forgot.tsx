import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { checkEmail } from '@/lib/rules';
import { Card } from './Card';

export function Forgot() {
  const form = useForm({ initialValues: { email: '' }, validate: { email: checkEmail } });
  const ask = useMutation({
    mutationFn: (email: string) => api.post('/password-resets', { email: email.trim() }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  if (ask.isSuccess) {
    return (
      <Card title="Check your mail">
        <Text mt="sm">
          If an account belongs to <b>{form.values.email}</b>, a link to choose a new password is on
          its way.
        </Text>
      </Card>
    );
  }
  return (
    <Card
      title="Forgot your password?"
      lead="Enter your e-mail address and we send you a link to choose a new one."
      footer={
        <Anchor component={Link} to="/sign-in">
          Back to sign in
        </Anchor>
      }
    >
      <form noValidate onSubmit={form.onSubmit(({ email }) => ask.mutate(email))}>
        <Stack>
          <ProblemAlert error={ask.error} fields={['email']} />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="email"
            autoFocus
            {...form.getInputProps('email')}
          />
          <Button type="submit" loading={ask.isPending} fullWidth>
            Send the link
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
