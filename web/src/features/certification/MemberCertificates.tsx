import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import type { Certificate } from '@/lib/api/certification';
import { levelName } from '@/lib/certification';
import { usePages } from '@/lib/pages';
import { useSession } from '@/lib/session';
import { CertificateState } from './CertificateState';
import classes from './Certification.module.css';
import { GrantDialog } from './GrantDialog';
import { memberCertificatesKey } from './queries';

interface Props {
  member: { username: string; displayName: string };
}

/** The certificates on a profile; a certifier can add one here, except on the own. */
export function MemberCertificates({ member }: Props) {
  const { me, hasRole } = useSession();
  const [granting, setGranting] = useState(false);
  const certificates = usePages<Certificate>(
    memberCertificatesKey(member.username),
    `/members/${encodeURIComponent(member.username)}/certifications`,
  );
  const own = me?.username === member.username;
  if (certificates.error && !certificates.items) {
    return <ErrorState error={certificates.error} retry={certificates.retry} />;
  }
  if (!certificates.items) return <LoadingRows rows={1} />;
  return (
    <>
      {certificates.items.length === 0 && (
        <Text c="dimmed" mt="sm">
          None yet.
        </Text>
      )}
      <ul className={classes.list}>
        {certificates.items.map((certificate) => (
          <li key={certificate.id} className={classes.row}>
            <div>
              <Link to={`/certificates/${certificate.id}`} className={classes.name}>
                {levelName[certificate.level]}
              </Link>
              <Text size="sm" c="dimmed" component="div">
                granted <Moment at={certificate.grantedAt} as="day" /> by {certificate.grantedBy}
                {certificate.expiresOn && (
                  <>
                    , expires <Moment at={certificate.expiresOn} as="day" />
                  </>
                )}
              </Text>
            </div>
            <CertificateState state={certificate.state} />
          </li>
        ))}
      </ul>
      <LoadMore {...certificates} />
      <Group mt="md" gap="xs">
        {own && (
          <Button component={Link} to="/certification" variant="default" size="sm">
            Apply for a certificate
          </Button>
        )}
        {!own && hasRole('CERTIFIER') && (
          <Button variant="default" size="sm" onClick={() => setGranting(true)}>
            Grant a certificate
          </Button>
        )}
      </Group>
      {granting && <GrantDialog member={member} onClose={() => setGranting(false)} />}
    </>
  );
}
