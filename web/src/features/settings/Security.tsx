import { Divider, Stack } from '@mantine/core';
import { Page } from '@/components/Page';
import { EmailForm } from './EmailForm';
import { PasswordForm } from './PasswordForm';

export function Security() {
  return (
    <Page title="Sign-in" lead="Your password and e-mail address." width="text">
      <Stack gap="xl">
        <PasswordForm />
        <Divider />
        <EmailForm />
      </Stack>
    </Page>
  );
}
