import { Link } from 'react-router';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { SeverityMark } from '@/components/SeverityMark';
import type { IncidentSummary } from '@/lib/api/incidents';
import { incidentPath } from '@/lib/sla';
import classes from './Incidents.module.css';
import { originName, stateWords } from './words';

export function IncidentRow({ incident }: { incident: IncidentSummary }) {
  const { id, partner, severity, state, title, origin, openedAt, resolvedAt, dueAt } = incident;
  const [tone, name] = stateWords[state];
  return (
    <article className={classes.row} aria-label={id}>
      <p className={classes.facts}>
        <span className={classes.id}>{id}</span>
        <SeverityMark severity={severity} />
        <Mark tone={tone}>{name}</Mark>
        <span>{partner.name}</span>
      </p>
      <h2>
        <Link to={incidentPath(id)}>{title}</Link>
      </h2>
      <p className={classes.facts}>
        <span>
          Opened <Moment at={openedAt} />, {originName[origin]}
        </span>
        {state === 'OPEN' && dueAt && (
          <span className={classes.due}>
            first answer: <Moment at={dueAt} as="deadline" />
          </span>
        )}
        {resolvedAt && (
          <span>
            resolved <Moment at={resolvedAt} />
          </span>
        )}
      </p>
    </article>
  );
}
