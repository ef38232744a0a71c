import { Alert, Anchor, Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Rfc } from '@/lib/api/types';
import type { KeptRfc } from './draft';

interface Props {
  kept: KeptRfc;
  /** The RFC as it is now; none while the first draft is written. */
  base?: Rfc;
  onRestore: () => void;
  onDiscard: () => void;
}

export function KeptNotice({ kept, base, onRestore, onDiscard }: Props) {
  return (
    <Alert mt="md" title="You have unsaved text">
      This browser kept what you wrote <Moment at={kept.savedAt} />.
      {base && kept.revision < base.revision && (
        <>
          {' '}
          It began from revision {kept.revision}; revision {base.revision} is newer. Before you
          save,{' '}
          <Anchor
            component={Link}
            to={`/rfcs/${base.number}/revisions/${kept.revision}..${base.revision}`}
            target="_blank"
            inherit
          >
            look at what has changed
          </Anchor>
          .
        </>
      )}
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
