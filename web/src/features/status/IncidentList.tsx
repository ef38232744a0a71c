import { Link } from 'react-router';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { SeverityMark } from '@/components/SeverityMark';
import type { StatusIncident } from '@/lib/api/status';
import { atMinute } from '@/lib/time';
import classes from './Status.module.css';

interface Props {
  incidents: readonly StatusIncident[];
  /** Says whose they are. */
  named?: boolean;
}

export function IncidentList({ incidents, named }: Props) {
  return (
    <ul className={classes.incidents}>
      {incidents.map((incident) => (
        <li key={incident.id}>
          <Incident incident={incident} named={named} />
        </li>
      ))}
    </ul>
  );
}

function Incident({ incident, named }: { incident: StatusIncident; named?: boolean }) {
  const { id, partner, partnerName, severity, title, openedAt, resolvedAt, updates } = incident;
  return (
    <article aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.facts}>
        <SeverityMark severity={severity} />
        {named && <Link to={`/status/${partner}`}>{partnerName}</Link>}
        <span>{id}</span>
        <span>
          since {atMinute(openedAt)} (<Moment at={openedAt} />)
        </span>
        <State incident={incident} />
      </p>
      {updates.length > 0 && (
        <ol className={classes.updates} reversed>
          {[...updates].reverse().map(({ at, text }) => (
            <li key={at}>
              <span className={classes.when}>{atMinute(at)}</span>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      )}
      {!resolvedAt && updates.length === 0 && (
        <p className={classes.when}>Nothing was said in public yet.</p>
      )}
    </article>
  );
}

function State({ incident: { acknowledgedAt, resolvedAt } }: { incident: StatusIncident }) {
  if (resolvedAt) {
    return (
      <Mark tone="good">
        Resolved <Moment at={resolvedAt} />
      </Mark>
    );
  }
  if (acknowledgedAt) return <Mark tone="open">Being worked on</Mark>;
  return <Mark tone="waiting">Not acknowledged yet</Mark>;
}
