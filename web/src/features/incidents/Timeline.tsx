import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import type { IncidentTimelineEntry } from '@/lib/api/incidents';
import { severityName } from '@/lib/sla';
import { atMinute, withLocalTimes } from '@/lib/time';
import classes from './Incidents.module.css';
import { eventName } from './words';

/** Everything the visitor may read of it, as it happened. */
export function Timeline({ entries }: { entries: readonly IncidentTimelineEntry[] }) {
  return (
    <Section title="Timeline">
      <ol className={classes.timeline}>
        {entries.map(({ at, what, by, text, severity, public: isPublic }, index) => (
          <li key={index}>
            <span className={classes.what}>
              {eventName[what]}
              {severity && what === 'SEVERITY_CHANGED' && ` to ${severityName[severity]}`}
              {isPublic && <small>public</small>}
            </span>
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
