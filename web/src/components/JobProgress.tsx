import { Alert, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { api } from '@/lib/api/client';
import type { Job } from '@/lib/api/types';
import { plural } from '@/lib/text';
import classes from './JobProgress.module.css';
import { ErrorState } from './States';

interface Props<R> {
  job: Job<R>;
  /** "The import" */
  what: string;
  /** What is counted: "files". */
  of: string;
  /** The figures of the result by the words for them. */
  figures: (result: R) => readonly (readonly [name: string, value: number])[];
  onOver: () => void;
  /** What to do next, once it is over. */
  children: ReactNode;
}

const isOver = ({ state }: Job<unknown>) => state === 'DONE' || state === 'FAILED';

/** Long work on the server as it goes on, and what came of it. */
export function JobProgress<R>({ job: started, what, of, figures, onOver, children }: Props<R>) {
  const {
    data: job = started,
    error,
    refetch,
  } = useQuery({
    queryKey: ['jobs', started.id],
    queryFn: ({ signal }) => api.get<Job<R>>(`/jobs/${started.id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 800),
  });
  const over = isOver(job);
  const tell = useEffectEvent(onOver);
  useEffect(() => {
    if (over) tell();
  }, [over]);

  const share = over ? 100 : job.total ? (100 * job.done) / job.total : 0;
  const messages = job.messages ?? [];
  return (
    <Stack>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      <div role="status">
        <Text mb="xs">
          {over
            ? job.state === 'DONE'
              ? `${what} is finished.`
              : `${what} has failed.`
            : `${job.done} of ${job.total || '…'} ${of}`}
        </Text>
        <Progress
          value={share}
          animated={!over}
          color={job.state === 'FAILED' ? 'red' : undefined}
          aria-label={`Progress: ${what.toLowerCase()}`}
        />
      </div>
      {job.error && <Alert color="red">{job.error}</Alert>}
      {job.result && (
        <dl className={classes.figures}>
          {figures(job.result).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {messages.length > 0 && (
        <details className={classes.messages} open={messages.length <= 20}>
          <summary>{plural(messages.length, 'message')}</summary>
          <ul>
            {messages.map((message, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {over && children}
    </Stack>
  );
}
