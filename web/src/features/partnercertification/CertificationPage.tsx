import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { PartnerStatus } from '@/components/PartnerStatus';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import type { PartnerCertification } from '@/lib/api/partnercertification';
import { isMissing } from '@/lib/api/problem';
import { categoryName } from '@/lib/partners';
import { CheckIt } from './CheckIt';
import { Criteria } from './Criteria';
import { Monthly } from './Monthly';
import { certificationQuery, reviewQuery } from './queries';
import { ReviewExplained } from './ReviewExplained';
import { ReviewList } from './ReviewList';
import { ReviewSteps } from './ReviewSteps';
import { Upcoming } from './Upcoming';
import { reviewName } from './words';

export function CertificationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(certificationQuery(id));
  const missing = isMissing(error);
  return (
    <Page
      title={data ? `Certification of ${data.partner.name}` : 'Certification'}
      lead={data && <Lead certification={data} />}
      width="text"
    >
      {data && <Body certification={data} />}
      {!data && missing && <EmptyState title="There is no such partner" />}
      {!data && error && !missing && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={12} />}
    </Page>
  );
}

function Lead({ certification: { partner } }: { certification: PartnerCertification }) {
  return (
    <>
      <Anchor component={Link} to={`/partners/${partner.slug}`} inherit>
        {partner.name}
      </Anchor>
      , {categoryName[partner.category]}&emsp;
      <PartnerStatus status={partner.status} />
    </>
  );
}

function Body({ certification }: { certification: PartnerCertification }) {
  const [params] = useSearchParams();
  const { partner, review, upcoming, requirements, set, monthly } = certification;
  const chosen = params.get('review');
  const other = chosen !== null && chosen !== review?.id;
  return (
    <>
      {upcoming && !other && <Upcoming upcoming={upcoming} category={requirements.category} />}
      {other && <OtherReview id={chosen} partner={partner.slug} inForce={!!review} />}
      {!other && review && (
        <Section title={reviewName(review)}>
          <ReviewExplained review={review} />
          <ReviewSteps review={review} />
        </Section>
      )}
      {!other && !review && (
        <Section title="What it has to show">
          <Criteria requirements={requirements} set={set} name={partner.name} />
        </Section>
      )}
      {monthly.length > 0 && (
        <Section title="Measured month by month">
          <Monthly monthly={monthly} criteria={requirements.criteria} />
        </Section>
      )}
      <Section title="All reviews">
        <ReviewList partner={partner.slug} shown={chosen ?? review?.id} />
      </Section>
      <Section title="Check it yourself">
        <CheckIt partner={partner.slug} />
      </Section>
    </>
  );
}

function OtherReview({ id, partner, inForce }: { id: string; partner: string; inForce: boolean }) {
  const { data, error, refetch } = useQuery(reviewQuery(id));
  if (data) {
    return (
      <>
        {inForce && (
          <Alert color="gray" mb="lg" title="Not the review in force">
            <Link to={`/partners/${partner}/certification`}>See the one that is</Link>
          </Alert>
        )}
        <Section title={reviewName(data)}>
          <ReviewExplained review={data} />
          <ReviewSteps review={data} />
        </Section>
      </>
    );
  }
  if (isMissing(error)) return <EmptyState title="There is no such review" />;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return <LoadingText lines={8} />;
}
