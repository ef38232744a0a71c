import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { PartnerStatus } from '@/components/PartnerStatus';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import type { PartnerApplication, PartnerCertification } from '@/lib/api/partnercertification';
import type { Partner } from '@/lib/api/partners';
import { isMissing } from '@/lib/api/problem';
import { partnerQuery } from '@/lib/partnerQueries';
import { categoryName } from '@/lib/partners';
import { useSession } from '@/lib/session';
import { ApplicationView } from './ApplicationView';
import { applicationQuery, certificationQuery } from './queries';
import { ReviewForm } from './ReviewForm';
import { ReviewList } from './ReviewList';
import { Waiting } from './Waiting';

interface Props {
  /** The steps that change how the partner stands. */
  standing: (partner: Partner) => ReactNode;
}

/** Everything a certifier needs to judge one partner. */
export function ReviewPage({ standing }: Props) {
  const { id = '' } = useParams();
  const partner = useQuery(partnerQuery(id));
  const certification = useQuery(certificationQuery(id));
  const application = useQuery(applicationQuery(id));
  const queries = [partner, certification, application];
  const error = queries.find((each) => each.error && each.data === undefined)?.error;
  const retry = () => void Promise.all(queries.map((each) => each.refetch()));
  const loaded = partner.data && certification.data && application.data !== undefined;
  return (
    <Page
      title={partner.data ? partner.data.name : 'Review'}
      lead={partner.data && <Lead partner={partner.data} />}
      actions={partner.data && standing(partner.data)}
    >
      {error && isMissing(error) && <EmptyState title="There is no such partner" />}
      {error && !isMissing(error) && <ErrorState error={error} retry={retry} />}
      {!error && !loaded && <LoadingText lines={12} />}
      {!error && loaded && (
        <Body
          partner={partner.data}
          certification={certification.data}
          application={application.data ?? null}
        />
      )}
    </Page>
  );
}

function Lead({ partner }: { partner: Partner }) {
  return (
    <>
      <Anchor component={Link} to="/admin/partners" inherit>
        Partners
      </Anchor>{' '}
      / {categoryName[partner.category]},{' '}
      <Anchor component={Link} to={`/partners/${partner.slug}`} inherit>
        public profile
      </Anchor>
      &emsp;
      <PartnerStatus status={partner.status} />
    </>
  );
}

interface BodyProps {
  partner: Partner;
  certification: PartnerCertification;
  application: PartnerApplication | null;
}

function Body({ partner, certification, application }: BodyProps) {
  const { me, hasRole } = useSession();
  const own = me?.organisations.some(({ slug }) => slug === partner.organisation.slug);
  const open = application?.state === 'OPEN' ? application : undefined;
  return (
    <>
      {own && (
        <Alert color="yellow" title="Somebody else decides">
          This partner belongs to your own organisation.
        </Alert>
      )}
      <Waiting partner={partner.slug} />
      <Section title="Application">
        {open ? (
          <ApplicationView application={open} />
        ) : (
          <Text c="dimmed">{partner.name} has no open application.</Text>
        )}
      </Section>
      {open && !own && hasRole('CERTIFIER') && (
        <Section title="Review">
          <ReviewForm partner={partner} certification={certification} application={open} />
        </Section>
      )}
      <Section title="Reviews so far">
        <ReviewList partner={partner.slug} />
      </Section>
    </>
  );
}
