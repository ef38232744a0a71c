import { Alert, Button, Group } from '@mantine/core';
import { Moment } from '@/components/Moment';
import type { KeptRfc } from './draft';

interface Props {
  kept: KeptRfc;
  onRestore: () => void;
  onDiscard: () => void;
}

export function KeptNotice({ kept, onRestore, onDiscard }: Props) {
  return (
    <Alert mt="md" title="You have unsaved text">
      This browser kept what you wrote <Moment at={kept.savedAt} />.
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={onRestore}>
          Bring it back
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          Discard it
        </Button>
      </Group>
    </Alert>
  );
}
