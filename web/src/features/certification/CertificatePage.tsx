import { Alert, Button, Group, Title } from '@mantine/core';
import { IconAward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { EmptyState, ErrorState } from '@/components/States';
import type { Certificate } from '@/lib/api/certification';
import { isMissing } from '@/lib/api/problem';
import { levelName } from '@/lib/certification';
import { useSession } from '@/lib/session';
import { useTitle } from '@/lib/useTitle';
import classes from './Certification.module.css';
import { EvidenceList } from './EvidenceList';
import { certificateQuery } from './queries';
import { RevokeDialog } from './RevokeDialog';
import { Verification } from './Verification';

export function CertificatePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(certificateQuery(id));
  useTitle(data ? `${levelName[data.level]}, ${data.member.displayName}` : 'Certificate');
  return (
    <div className={classes.certificate}>
      {data && <Body certificate={data} />}
      {!data && isMissing(error) && (
        <EmptyState title="There is no such certificate">
          The address may have been misspelt. A certificate that was revoked is still shown here.
        </EmptyState>
      )}
      {!data && error && !isMissing(error) && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingText lines={8} />}
    </div>
  );
}

function Body({ certificate }: { certificate: Certificate }) {
  return (
    <>
      <Standing certificate={certificate} />
      <Sheet certificate={certificate} />
      <Actions certificate={certificate} />
      <section className={classes.section}>
        <Title order={2} size="h3" mb="xs">
          What it rests on
        </Title>
        <p className={classes.reason}>{certificate.reason}</p>
        {certificate.evidence.length > 0 ? (
          <EvidenceList evidence={certificate.evidence} criteria={certificate.criteria} />
        ) : (
          <ol className={classes.criteria}>
            {certificate.criteria.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        )}
      </section>
      <Verification certificate={certificate} />
    </>
  );
}

function Standing({ certificate }: { certificate: Certificate }) {
  const { state, revoked, expiresOn } = certificate;
  if (state === 'REVOKED') {
    return (
      <Alert color="red" mb="lg" title="This certificate was revoked">
        {revoked && (
          <>
            By {revoked.by}, <Moment at={revoked.at} as="day" />: {revoked.reason}
          </>
        )}
      </Alert>
    );
  }
  if (state === 'EXPIRED') {
    return (
      <Alert color="yellow" mb="lg" title="This certificate has expired">
        {expiresOn && (
          <>
            It is no longer valid since <Moment at={expiresOn} as="day" />.
          </>
        )}
      </Alert>
    );
  }
  return null;
}

function Sheet({ certificate }: { certificate: Certificate }) {
  const { member, level, cohort, grantedAt, grantedBy, expiresOn, state } = certificate;
  return (
    <article className={classes.sheet} data-void={state === 'VALID' ? undefined : true}>
      <IconAward size={44} stroke={1.3} aria-hidden className={classes.rosette} />
      <p className={classes.small}>Controlled Vibe Framework</p>
      <Title order={1}>{levelName[level]}</Title>
      <p className={classes.small}>awarded to</p>
      <p className={classes.holder}>
        <Link to={`/members/${member.username}`}>{member.displayName || member.username}</Link>
      </p>
      <p className={classes.small}>
        on <Moment at={grantedAt} as="day" /> by {grantedBy}
        {cohort && `, cohort ${cohort}`}
        {expiresOn && (
          <>
            , expires <Moment at={expiresOn} as="day" />
          </>
        )}
      </p>
    </article>
  );
}

function Actions({ certificate }: { certificate: Certificate }) {
  const { me, hasRole } = useSession();
  const [revoking, setRevoking] = useState(false);
  const own = me?.username === certificate.member.username;
  return (
    <Group mt="md" gap="xs" className={classes.screen}>
      <Button variant="default" onClick={() => window.print()}>
        Print
      </Button>
      {certificate.state !== 'REVOKED' && (
        <Button
          component="a"
          href={`/api/v1/certifications/${certificate.id}/badge`}
          download
          variant="default"
        >
          Download the badge
        </Button>
      )}
      {certificate.state !== 'REVOKED' && !own && hasRole('CERTIFIER', 'MAINTAINER') && (
        <Button variant="subtle" color="red" onClick={() => setRevoking(true)}>
          Revoke
        </Button>
      )}
      {revoking && <RevokeDialog certificate={certificate} onClose={() => setRevoking(false)} />}
    </Group>
  );
}
