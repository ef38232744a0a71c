import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { ApplicationState as State, CertificationApplication } from '@/lib/api/certification';
import { levelName } from '@/lib/certification';
import { usePages } from '@/lib/pages';
import { ApplicationState } from './ApplicationState';
import classes from './Certification.module.css';
import { Decision } from './Decision';
import { EvidenceList } from './EvidenceList';
import { queueKey } from './queries';
import { useLevel } from './useLevel';

const filters = [
  { value: 'SUBMITTED', label: 'Waiting' },
  { value: 'GRANTED', label: 'Granted' },
  { value: 'REFUSED', label: 'Refused' },
] as const;

export function Queue() {
  const [state, setState] = useState<State>('SUBMITTED');
  const applications = usePages<CertificationApplication>(
    [...queueKey, state],
    '/certification-applications',
    { query: { state }, keepPrevious: true },
  );
  return (
    <Page
      title="Certification"
      lead="Applications to read and decide. Nobody decides on the own one, or on one of the own organisation."
    >
      <SegmentedControl
        aria-label="Which applications"
        mb="md"
        data={[...filters]}
        value={state}
        onChange={(value) => setState(value)}
      />
      {applications.error && !applications.items && (
        <ErrorState error={applications.error} retry={applications.retry} />
      )}
      {!applications.items && !applications.error && <LoadingRows rows={3} height={140} />}
      {applications.items?.length === 0 && (
        <EmptyState title={state === 'SUBMITTED' ? 'No application is waiting' : 'None so far'} />
      )}
      <ul className={classes.list}>
        {applications.items?.map((application) => (
          <li key={application.id}>
            <Application application={application} />
          </li>
        ))}
      </ul>
      <LoadMore {...applications} />
    </Page>
  );
}

function Application({ application }: { application: CertificationApplication }) {
  const { member, level, decision, certification } = application;
  const criteria = useLevel(level)?.criteria;
  const name = member.displayName || member.username;
  return (
    <article className={classes.entry} aria-label={`${name} for ${levelName[level]}`}>
      <div>
        <Link to={`/members/${member.username}`} className={classes.name}>
          {name}
        </Link>{' '}
        for <b>{levelName[level]}</b> <ApplicationState state={application.state} />
        <Text size="sm" c="dimmed" component="div">
          sent <Moment at={application.submittedAt} />
        </Text>
      </div>
      <blockquote className={classes.quote}>{application.statement}</blockquote>
      <EvidenceList evidence={application.evidence} criteria={criteria} />
      {decision && (
        <Text size="sm">
          <b>Decided</b>
          {decision.by && ` by ${decision.by}`}, <Moment at={decision.at} />: {decision.reason}{' '}
          {certification && <Link to={`/certificates/${certification}`}>The certificate</Link>}
        </Text>
      )}
      {application.state === 'SUBMITTED' && <Decision application={application} name={name} />}
    </article>
  );
}
