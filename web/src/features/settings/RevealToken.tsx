import { Alert, Button, Group, Stack } from '@mantine/core';
import { CopyField } from '@/components/CopyField';
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
      <CopyField label={`Token “${token.name}”`} value={token.token} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          I have copied it
        </Button>
      </Group>
    </Stack>
  );
}
