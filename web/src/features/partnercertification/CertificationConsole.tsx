import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import type { PartnerCertification } from '@/lib/api/partnercertification';
import type { Partner } from '@/lib/api/partners';
import { isMissing } from '@/lib/api/problem';
import { partnerQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import { ApplicationSection } from './ApplicationSection';
import { EvidenceByCriterion } from './EvidenceByCriterion';
import { certificationQuery, useEvidence } from './queries';
import { ReviewList } from './ReviewList';
import { StandingLine } from './StandingLine';
import { Upcoming } from './Upcoming';

/** Where a partner shows what it has, applies, and reads what was decided. */
export function CertificationConsole() {
  const { partner: slug = '' } = useParams();
  const { me } = useSession();
  const partner = useQuery(partnerQuery(slug));
  const certification = useQuery(certificationQuery(slug));
  const error = partner.error ?? certification.error;
  const retry = () => void Promise.all([partner.refetch(), certification.refetch()]);
  const position = partner.data?.people?.find(
    ({ username }) => username === me?.username,
  )?.position;
  const loaded = partner.data && certification.data;
  return (
    <Page title="Certification" width="text">
      {!loaded && isMissing(error) && <EmptyState title="There is no such partner" />}
      {!loaded && error && !isMissing(error) && <ErrorState error={error} retry={retry} />}
      {!loaded && !error && <LoadingText lines={12} />}
      {loaded && (
        <Body
          partner={partner.data}
          certification={certification.data}
          develops={position === 'OWNER' || position === 'DEVELOPER'}
        />
      )}
    </Page>
  );
}

interface Props {
  partner: Partner;
  certification: PartnerCertification;
  /** Finance people read only. */
  develops: boolean;
}

function Body({ partner, certification, develops }: Props) {
  const { requirements, upcoming, set } = certification;
  const evidence = useEvidence(partner.slug);
  return (
    <>
      <StandingLine partner={partner} />
      {upcoming && <Upcoming upcoming={upcoming} category={requirements.category} />}
      <Section title="Application">
        <ApplicationSection
          partner={partner}
          requirements={requirements}
          evidence={evidence.items}
          develops={develops}
        />
      </Section>
      <Section
        title="Evidence"
        aside={
          <Link to={`/requirements?set=${set}#${requirements.category}`}>
            Requirement set {set}
          </Link>
        }
      >
        <EvidenceByCriterion
          partner={partner.slug}
          requirements={requirements}
          evidence={evidence}
          develops={develops}
        />
      </Section>
      <Section title="Reviews">
        <ReviewList partner={partner.slug} steps />
      </Section>
    </>
  );
}
