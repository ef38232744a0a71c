import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import { useNow } from '@/lib/useNow';
import classes from './Today.module.css';
import type { TodayItem, TodayQueue } from './types';
import { amount, queueName } from './words';

/** The most urgent of one queue, and the way to all of it. */
export function QueueSection({ queue }: { queue: TodayQueue }) {
  const name = queueName[queue.kind];
  return (
    <Section
      title={`${name} (${amount(queue)})`}
      aside={
        <Link to={queue.link}>
          All<span className={classes.hidden}> of {name}</span>
        </Link>
      }
    >
      <ul className={classes.list}>
        {queue.first.map((item, index) => (
          <Row key={index} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ item: { title, link, since, until } }: { item: TodayItem }) {
  const now = useNow();
  const late = until !== undefined && Date.parse(until) <= now;
  return (
    <li className={classes.item}>
      <span className={classes.title}>
        <Link to={link}>{title}</Link>
        {since && (
          <small>
            waits since <Moment at={since} as="day" />
          </small>
        )}
      </span>
      {until && (
        <span className={classes.until} data-late={late || undefined}>
          {late && 'overdue, '}
          <Moment at={until} as={late ? 'ago' : 'deadline'} />
        </span>
      )}
    </li>
  );
}
