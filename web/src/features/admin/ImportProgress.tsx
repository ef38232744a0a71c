import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Job, RfcImportResult } from '@/lib/api/types';
import classes from './Admin.module.css';

type ImportJob = Job<RfcImportResult>;

const isOver = ({ state }: ImportJob) => state === 'DONE' || state === 'FAILED';

export function ImportProgress({ job: started, onAgain }: { job: ImportJob; onAgain: () => void }) {
  const client = useQueryClient();
  const {
    data: job = started,
    error,
    refetch,
  } = useQuery({
    queryKey: ['jobs', started.id],
    queryFn: ({ signal }) => api.get<ImportJob>(`/jobs/${started.id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 800),
  });
  const over = isOver(job);
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: ['rfcs'] });
  }, [over, client]);

  const share = over ? 100 : job.total ? (100 * job.done) / job.total : 0;
  const messages = job.messages ?? [];
  return (
    <Stack>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      <div role="status">
        <Text mb="xs">
          {over
            ? job.state === 'DONE'
              ? 'The import is finished.'
              : 'The import has failed.'
            : `${job.done} of ${job.total || '…'} files`}
        </Text>
        <Progress
          value={share}
          animated={!over}
          color={job.state === 'FAILED' ? 'red' : undefined}
          aria-label="Progress of the import"
        />
      </div>
      {job.error && <Alert color="red">{job.error}</Alert>}
      {job.result && <Result result={job.result} />}
      {messages.length > 0 && (
        <details className={classes.messages} open={messages.length <= 20}>
          <summary>
            {messages.length} {messages.length === 1 ? 'message' : 'messages'}
          </summary>
          <ul>
            {messages.map((message, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {over && (
        <Group>
          <Button component={Link} to="/rfcs">
            See the RFCs
          </Button>
          <Button variant="default" onClick={onAgain}>
            Import more
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Result({ result }: { result: RfcImportResult }) {
  const rows: [string, number][] = [
    ['new', result.created],
    ['revised', result.revised],
    ['unchanged', result.unchanged],
    ['failed', result.failed],
    ['links resolved', result.linksResolved],
  ];
  return (
    <dl className={classes.figures}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
