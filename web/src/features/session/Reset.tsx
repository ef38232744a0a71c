import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { checkPassword } from '@/lib/rules';
import { toast } from '@/lib/toast';
import { Card } from './Card';
import { LinkExpired } from './LinkExpired';
import { useLinkSecret } from './secret';

export function Reset() {
  const token = useLinkSecret();
  const navigate = useNavigate();
  const form = useForm({ initialValues: { password: '' }, validate: { password: checkPassword } });
  const reset = useMutation({
    mutationFn: (password: string) => api.post('/password-resets/completion', { token, password }),
    onSuccess: async () => {
      toast.done('Your password is changed. Please sign in with it.');
      await navigate('/sign-in', { replace: true });
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  if (!token || isProblem(reset.error, 'link-expired')) {
    return <LinkExpired to="/forgot" label="Ask for a new link" />;
  }
  return (
    <Card title="Choose a new password" lead="It replaces the old one everywhere.">
      <form noValidate onSubmit={form.onSubmit(({ password }) => reset.mutate(password))}>
        <Stack>
          <ProblemAlert error={reset.error} fields={['password']} />
          <PasswordInput
            label="New password"
            description="10 to 64 characters."
            autoComplete="new-password"
            autoFocus
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={reset.isPending} fullWidth>
            Change the password
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
