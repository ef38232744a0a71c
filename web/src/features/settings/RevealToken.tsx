import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import type { NewApiToken } from '@/lib/api/types';

interface Props {
  token: NewApiToken;
  onClose: () => void;
}

export function RevealToken({ token, onClose }: Props) {
  return (
    <Stack>
      <Alert color="yellow" title="Copy it now" role="status">
        This is the only time the token is shown. We keep only a hash of it.
      </Alert>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={`Token “${token.name}”`}
          value={token.token}
          readOnly
          flex={1}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={token.token}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>}
        </CopyButton>
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          I have copied it
        </Button>
      </Group>
    </Stack>
  );
}
