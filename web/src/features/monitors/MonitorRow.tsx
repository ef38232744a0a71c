import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Monitor, MonitorAction } from '@/lib/api/monitors';
import { onDay } from '@/lib/time';
import classes from './Monitors.module.css';
import { MonitorSteps } from './MonitorSteps';
import { Outages } from './Outages';
import { useTest } from './queries';
import { lastDay, look, stateWords, terms } from './words';

interface Props {
  monitor: Monitor;
  onEdit: () => void;
}

export function MonitorRow({ monitor, onEdit }: Props) {
  const { name, url, state, lastResult, certificateUntil, pausedReason, actions } = monitor;
  const [asked, setAsked] = useState<MonitorAction>();
  const test = useTest(monitor);
  const [tone, word] = stateWords[state];
  const does = (action: MonitorAction) => actions.includes(action);
  return (
    <article className={classes.monitor} aria-label={name} data-over={monitor.endedAt || undefined}>
      <header>
        <h3>{name}</h3>
        <Mark tone={tone}>{word}</Mark>
        <span>{terms(monitor)}</span>
      </header>
      {url && <p className={classes.url}>{url}</p>}
      <p className={classes.quiet}>
        {lastDay(monitor)}
        {lastResult && (
          <>
            ; last look <Moment at={lastResult.at} />: {look(lastResult)}
          </>
        )}
        {certificateUntil && `; certificate until ${onDay(certificateUntil)}`}
        {pausedReason && `; paused: ${pausedReason}`}
      </p>
      {actions.length > 0 && (
        <Group gap="xs" mt="xs">
          {does('TEST') && monitor.kind === 'HTTP' && (
            <Button
              size="xs"
              variant="default"
              loading={test.isPending}
              onClick={() => test.mutate()}
            >
              Test now
            </Button>
          )}
          {does('EDIT') && (
            <Button size="xs" variant="default" onClick={onEdit}>
              Edit
            </Button>
          )}
          {does('PAUSE') && (
            <Button size="xs" variant="default" onClick={() => setAsked('PAUSE')}>
              Pause
            </Button>
          )}
          {does('RESUME') && (
            <Button size="xs" variant="default" onClick={() => setAsked('RESUME')}>
              Resume
            </Button>
          )}
          {does('END') && (
            <Button size="xs" variant="subtle" color="red" onClick={() => setAsked('END')}>
              End
            </Button>
          )}
        </Group>
      )}
      <div role="status">
        {test.data && (
          <p className={classes.result} data-up={test.data.up || undefined}>
            {test.data.up ? 'It works: ' : 'It fails: '}
            {look(test.data)}
          </p>
        )}
      </div>
      <ProblemAlert error={test.error} />
      <Outages monitor={monitor} />
      <MonitorSteps monitor={monitor} asked={asked} onClose={() => setAsked(undefined)} />
    </article>
  );
}
