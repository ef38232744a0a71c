import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { SourceDiff } from '@/components/SourceDiff';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Rfc } from '@/lib/api/types';
import type { EditedRfc } from './draft';
import classes from './Editor.module.css';
import { diffQuery } from './queries';

interface Props {
  base: Rfc;
  mine: EditedRfc;
  pending: boolean;
  onClose: () => void;
  onSave: (version: number) => void;
}

/** Somebody saved in between. Shows what they changed; no choice here loses anybody's text. */
export function Conflict({ base, mine, pending, onClose, onSave }: Props) {
  const latest = useQuery({
    queryKey: ['rfc', String(base.number), 'conflict', base.version],
    queryFn: ({ signal }) => api.get<Rfc>(`/rfcs/${base.number}`, { signal }),
    gcTime: 0,
    staleTime: 0,
  });
  const theirs = latest.data;
  return (
    <Modal opened onClose={onClose} size="60rem" title="Somebody saved this RFC while you wrote">
      <Stack>
        {latest.error && <ErrorState error={latest.error} retry={() => void latest.refetch()} />}
        {!theirs && !latest.error && <LoadingText lines={5} />}
        {theirs && <Theirs base={base} theirs={theirs} />}
        <Text size="sm" c="dimmed">
          Your text is safe: it is still in the editor and kept in this browser. Every revision
          stays in the history, so saving yours removes nothing.
        </Text>
        <Group justify="flex-end">
          <CopyButton value={mine.body}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy my text'}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            Keep editing
          </Button>
          <Button
            disabled={!theirs}
            loading={pending}
            onClick={() => theirs && onSave(theirs.version)}
          >
            Save mine as the next revision
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Theirs({ base, theirs }: { base: Rfc; theirs: Rfc }) {
  const revised = theirs.revision > base.revision;
  const diff = useQuery({
    ...diffQuery(String(base.number), `${base.revision}..${theirs.revision}`),
    enabled: revised,
  });
  if (!revised) {
    return <Text>The text is the same; only its status or other details have changed.</Text>;
  }
  return (
    <>
      <Text>
        Revision {theirs.revision} is newer than revision {base.revision}, from which you started.
        These are its changes; take over what should stay.
      </Text>
      <div className={classes.theirs}>
        {diff.data ? <SourceDiff hunks={diff.data.hunks} /> : <LoadingText lines={4} />}
      </div>
    </>
  );
}
