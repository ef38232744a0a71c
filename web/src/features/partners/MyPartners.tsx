import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { PartnerStatus } from '@/components/PartnerStatus';
import { EmptyState, ErrorState } from '@/components/States';
import type { OwnPartner } from '@/lib/api/partners';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { categoryName, positionName, score } from '@/lib/partners';
import { plural } from '@/lib/text';
import classes from './MyPartners.module.css';

export function MyPartners() {
  const { data, error, refetch } = useQuery(myPartnersQuery);
  return (
    <Page
      title="Publish"
      lead="The partners you act for."
      actions={
        data &&
        data.length > 0 && (
          <Button component={Link} to="/partners/new" variant="default">
            Register another
          </Button>
        )
      }
      width="text"
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={130} />}
      {data?.length === 0 && <None />}
      <ul className={classes.list}>
        {data?.map((partner) => (
          <li key={partner.slug}>
            <Own partner={partner} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function None() {
  return (
    <EmptyState
      title="You act for no partner yet"
      action={
        <Button component={Link} to="/partners/new">
          Become a partner
        </Button>
      }
    >
      <ol className={classes.steps}>
        <li>Register your organisation and prove that its website is yours.</li>
        <li>
          Be certified against the <Link to="/requirements">requirements</Link> of your category.
        </li>
        <li>Publish skills from the manifests you already have.</li>
      </ol>
    </EmptyState>
  );
}

function Own({ partner }: { partner: OwnPartner }) {
  const { slug, name, status, category, position, activeSkills, certificationScore } = partner;
  const next = nextStep(partner);
  return (
    <article className={classes.partner}>
      <header>
        <div>
          <h2>
            <Link to={`/publish/${slug}`}>{name}</Link>
          </h2>
          <p>
            <PartnerStatus status={status} />
            <span>{categoryName[category]}</span>
            <span>{plural(activeSkills, 'skill')}</span>
            {certificationScore !== undefined && <span>score {score(certificationScore)}</span>}
            {partner.certified && partner.certifiedUntil && (
              <span>
                until <Moment at={partner.certifiedUntil} as="day" />
              </span>
            )}
          </p>
        </div>
        <Badge variant="light" tt="none" flex="none">
          {positionName[position]}
        </Badge>
      </header>
      {next && (
        <p className={classes.next}>
          {next.text} <Link to={`/publish/${slug}/${next.to}`}>{next.link}</Link>
        </p>
      )}
    </article>
  );
}

/** What stands between a partner and its next publication. */
function nextStep({ websiteVerified, status }: OwnPartner) {
  if (status === 'TERMINATED') return undefined;
  if (!websiteVerified) {
    return { text: 'The website is not verified.', to: 'settings', link: 'Verify it' };
  }
  switch (status) {
    case 'REGISTERED':
      return { text: 'Not certified yet.', to: 'certification', link: 'Apply for certification' };
    case 'EXPIRED':
      return { text: 'The certificate has expired.', to: 'certification', link: 'Renew it' };
    case 'SUSPENDED':
      return { text: 'Nothing can be published now.', to: 'certification', link: 'See why' };
    case 'CERTIFIED':
      return undefined;
  }
}
