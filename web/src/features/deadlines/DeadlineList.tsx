import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import { useNow } from '@/lib/useNow';
import { CalendarDialog } from './CalendarDialog';
import { inDays, kindName, sorted, urgencyOf } from './deadlines';
import classes from './Deadlines.module.css';
import { deadlinesQuery } from './queries';
import type { Deadline } from './types';

/** What is due to the visitor, and the way to have it in a calendar. */
export function DeadlineList() {
  const [subscribing, setSubscribing] = useState(false);
  const { data, error, refetch } = useQuery(deadlinesQuery);
  return (
    <section aria-labelledby="deadlines-title">
      <header className={classes.head}>
        <Title order={2} size="h3" id="deadlines-title">
          Deadlines
        </Title>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={() => setSubscribing(true)}
        >
          In your calendar
        </Button>
      </header>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={52} />}
      {data?.length === 0 && <p className={classes.none}>Nothing is due.</p>}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {sorted(data).map((deadline, index) => (
            <Row key={index} deadline={deadline} />
          ))}
        </ul>
      )}
      {subscribing && <CalendarDialog onClose={() => setSubscribing(false)} />}
    </section>
  );
}

function Row({ deadline }: { deadline: Deadline }) {
  const now = useNow();
  const { kind, title, dueOn, dueAt, link } = deadline;
  return (
    <li className={classes.deadline} data-urgency={urgencyOf(deadline, now)}>
      <span className={classes.title}>
        <Link to={link}>{title}</Link>
        <span className={classes.kind}>{kindName[kind]}</span>
      </span>
      <span className={classes.when}>
        <b>{inDays(deadline, now)}</b>
        {dueAt ? <Moment at={dueAt} as="day" /> : <Day on={dueOn ?? ''} />}
      </span>
    </li>
  );
}
