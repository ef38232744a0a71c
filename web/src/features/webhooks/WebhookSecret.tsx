import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { CopyField } from '@/components/CopyField';

export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" title="Copy it now" role="status">
        This is the only time the secret is shown.
      </Alert>
      <CopyField label="Secret" value={secret} />
      <Text size="sm" c="dimmed">
        Each message carries <Code>X-CVF-Signature: t=…,v1=…</Code>. Compute the HMAC-SHA-256 of{' '}
        <Code>t.body</Code> with this secret, compare it with <Code>v1</Code>, and refuse messages
        whose <Code>t</Code> is old.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          I have copied it
        </Button>
      </Group>
    </Stack>
  );
}
