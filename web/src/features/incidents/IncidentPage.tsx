import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Beside } from '@/components/Beside';
import { Facts } from '@/components/Facts';
import { LoadingText } from '@/components/Loading';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import { SeverityMark } from '@/components/SeverityMark';
import { EmptyState, ErrorState } from '@/components/States';
import type { Incident } from '@/lib/api/incidents';
import { isMissing, isProblem } from '@/lib/api/problem';
import { slaPath } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import { useTitle } from '@/lib/useTitle';
import { IncidentSteps } from './IncidentSteps';
import classes from './Incidents.module.css';
import { incidentQuery } from './queries';
import { ResponseClock } from './ResponseClock';
import { Timeline } from './Timeline';
import { originName, stateWords } from './words';

/** One incident: how it stands, what happened, and what the visitor may do. */
export function IncidentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(incidentQuery(id));
  useTitle(data ? `${data.id}: ${data.title}` : id);
  const hidden = isMissing(error) || (isProblem(error) && error.status === 403);
  return (
    <div className={classes.page}>
      {data && <Body incident={data} />}
      {!data && hidden && (
        <EmptyState
          title="There is no such incident for you"
          action={
            <Button component={Link} to="/incidents">
              The incidents you may see
            </Button>
          }
        >
          It is shown to the partner’s people, to those who use its skills, and to staff.
        </EmptyState>
      )}
      {!data && error && !hidden && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={10} />}
    </div>
  );
}

function Body({ incident }: { incident: Incident }) {
  const { title, description, postMortem, timeline } = incident;
  return (
    <article>
      <header>
        <p className={classes.facts}>
          <Link to="/incidents">Incidents</Link>
          <span className={classes.id}>{incident.id}</span>
          <SeverityMark severity={incident.severity} />
          <Mark tone={stateWords[incident.state][0]}>{stateWords[incident.state][1]}</Mark>
        </p>
        <Title order={1}>{title}</Title>
      </header>
      <ResponseClock incident={incident} />
      <IncidentSteps incident={incident} />
      <div className={classes.below}>
        <Beside side={<About incident={incident} />}>
          <Section title="What was noticed">
            <p className={classes.plain}>{description}</p>
          </Section>
          {postMortem && (
            <Section title="What was learnt" id="post-mortem">
              <p className={classes.plain}>{postMortem}</p>
            </Section>
          )}
          <Timeline entries={timeline} />
        </Beside>
      </div>
    </article>
  );
}

function About({ incident }: { incident: Incident }) {
  const { partner, monitor, origin, openedBy, openedAt, reportedAt } = incident;
  const { acknowledgedAt, acknowledgedBy, resolvedAt, resolvedBy } = incident;
  const by = (person?: { username: string }) =>
    person && (
      <>
        {' '}
        by <Link to={`/members/${person.username}`}>{person.username}</Link>
      </>
    );
  return (
    <Facts
      label="About this incident"
      facts={[
        {
          name: 'Partner',
          value: (
            <>
              <Link to={slaPath(partner.slug)}>{partner.name}</Link>
              <small>
                <Link to={`/status/${partner.slug}`}>public status</Link>
              </small>
            </>
          ),
        },
        monitor && { name: 'Monitor', value: monitor.name ?? 'removed' },
        {
          name: 'Opened',
          value: (
            <>
              {atMinute(openedAt)}
              <small>
                {originName[origin]}
                {by(openedBy)}
              </small>
              {reportedAt !== openedAt && <small>entered {atMinute(reportedAt)}</small>}
            </>
          ),
        },
        acknowledgedAt !== undefined && {
          name: 'Acknowledged',
          value: (
            <>
              <Moment at={acknowledgedAt} />
              {by(acknowledgedBy)}
            </>
          ),
        },
        resolvedAt !== undefined && {
          name: 'Resolved',
          value: (
            <>
              <Moment at={resolvedAt} />
              {resolvedBy ? by(resolvedBy) : ' by itself'}
            </>
          ),
        },
      ]}
    />
  );
}
