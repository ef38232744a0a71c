import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { JobProgress } from '@/components/JobProgress';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Job } from '@/lib/api/types';
import { inBytes } from '@/lib/bytes';
import { exportKey, useExport } from './ownData';

interface Result {
  files: number;
  records: number;
}

/** All that is kept, as one file. */
export function Export() {
  const client = useQueryClient();
  const last = useExport();
  const start = useMutation({ mutationFn: () => api.post<Job<Result>>('/me/export', {}) });
  const made = last.data?.expiresAt ? last.data : undefined;
  return (
    <section>
      <Stack>
        <Title order={2} size="h3">
          A copy of everything
        </Title>
        <Text>
          Profile, RFCs, comments, ballots, reputation, reviews, tokens by name, mail, and what the
          audit log says about you, as JSON files in one zip. It can be fetched for a week.
        </Text>
        {last.error && <ErrorState error={last.error} retry={() => void last.refetch()} />}
        {start.data && (
          <JobProgress<Result>
            key={start.data.id}
            job={start.data}
            what="The export"
            of="files"
            figures={({ files, records }) => [
              ['files', files],
              ['records', records],
            ]}
            onOver={() => void client.invalidateQueries({ queryKey: exportKey })}
          >
            {null}
          </JobProgress>
        )}
        <ProblemAlert error={start.error} />
        <Group>
          {made?.expiresAt && (
            <Button component="a" href="/api/v1/me/export/archive" download>
              Download {inBytes(made.bytes ?? 0)}
            </Button>
          )}
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
            {made ? 'Make a new one' : 'Put it together'}
          </Button>
        </Group>
        {made?.expiresAt && (
          <Text size="sm" c="dimmed">
            Made <Moment at={made.requestedAt} />, kept until{' '}
            <Moment at={made.expiresAt} as="day" />.
          </Text>
        )}
      </Stack>
    </section>
  );
}
