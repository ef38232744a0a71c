import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyField } from './CopyField';

interface Props {
  label: string;
  value: string;
  onClose: () => void;
  /** What to know when using it. */
  children?: ReactNode;
}

/** A secret that was just made and is shown this once. */
export function NewSecret({ label, value, onClose, children }: Props) {
  return (
    <Stack>
      <Alert color="yellow" title="Copy it now" role="status">
        This is the only time the token is shown. We keep only a hash of it.
      </Alert>
      <CopyField label={label} value={value} />
      {children}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          I have copied it
        </Button>
      </Group>
    </Stack>
  );
}
