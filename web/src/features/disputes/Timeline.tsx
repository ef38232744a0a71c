import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import { atMinute, withLocalTimes } from '@/lib/time';
import classes from './Case.module.css';
import type { TimelineEntry } from './types';
import { timelineName } from './words';

/** Everything that happened, as it happened. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <Section title="Timeline">
      <ol className={classes.timeline}>
        {entries.map(({ at, what, by, text }, index) => (
          <li key={index}>
            <span className={classes.what}>{timelineName(what)}</span>
            <span className={classes.when}>
              {by ? <Link to={`/members/${by.username}`}>{by.username}</Link> : 'by itself'},{' '}
              {atMinute(at)} (<Moment at={at} />)
            </span>
            {text && <p className={classes.plain}>{withLocalTimes(text)}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
