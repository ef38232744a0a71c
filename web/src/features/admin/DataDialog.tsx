import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErasureDialog } from '@/components/ErasureDialog';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Account, DataExport, Erasure, Job } from '@/lib/api/types';
import { toast } from '@/lib/toast';

/** What members can do with their own data, for one who cannot. */
export function DataDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'export' | 'erasure'>();
  const path = `/accounts/${account.username}`;
  const key = ['accounts', account.username];
  const made = useOptional<DataExport>([...key, 'export'], `${path}/export`, 'export-not-found');
  const erasure = useOptional<Erasure>([...key, 'erasure'], `${path}/erasure`, 'erasure-not-found');
  const refresh = () => void client.invalidateQueries({ queryKey: key });
  const start = useMutation({
    mutationFn: (reason: string) => api.post<Job>(`${path}/export`, { reason }),
    onSuccess: () => {
      toast.done('It is being put together.');
      setDialog(undefined);
      refresh();
    },
  });
  const stay = useMutation({
    mutationFn: () => api.delete(`${path}/erasure`),
    onSuccess: () => {
      toast.done(`${account.username} stays.`);
      refresh();
    },
  });
  if (dialog === 'erasure') {
    return (
      <ErasureDialog
        username={account.username}
        path={`${path}/erasure`}
        forSomebody
        onDone={refresh}
        onClose={() => setDialog(undefined)}
      />
    );
  }
  if (dialog === 'export') {
    return (
      <ReasonDialog
        opened
        onClose={() => setDialog(undefined)}
        title={`Put together what is kept of ${account.username}?`}
        confirm="Put it together"
        input={{ label: 'Reason' }}
        pending={start.isPending}
        error={start.error}
        onConfirm={start.mutate}
      >
        The member sees the export too. The reason goes to the audit log.
      </ReasonDialog>
    );
  }
  return (
    <Modal opened onClose={onClose} title={`Data of ${account.username}`} size="lg">
      <Stack>
        <ProblemAlert error={made.error ?? erasure.error ?? stay.error} />
        {made.data?.expiresAt ? (
          <Text>
            <Anchor href={`/api/v1${path}/export/archive`} download inherit>
              Download the export
            </Anchor>{' '}
            of <Moment at={made.data.requestedAt} />
          </Text>
        ) : (
          made.data && <Text>An export is being put together.</Text>
        )}
        {erasure.data && (
          <Text>
            Will be erased on <Moment at={erasure.data.dueAt} as="day" />
            {erasure.data.obstacle && `: ${erasure.data.obstacle}`}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setDialog('export')}>
            Export
          </Button>
          {erasure.data ? (
            <Button loading={stay.isPending} onClick={() => stay.mutate()}>
              Take the erasure back
            </Button>
          ) : (
            <Button color="red" variant="light" onClick={() => setDialog('erasure')}>
              Erase
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function useOptional<T>(key: readonly string[], path: string, missing: string) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<T | null> => {
      try {
        return await api.get<T>(path, { signal });
      } catch (error) {
        if (isProblem(error, missing)) return null;
        throw error;
      }
    },
  });
}
