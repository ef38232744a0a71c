import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from 'react-router';
import { Page } from '@/components/Page';
import { PartnerStatus } from '@/components/PartnerStatus';
import { SideNav } from '@/components/SideNav';
import { EmptyState } from '@/components/States';
import { partnerQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import { PartnerMissing } from './PartnerMissing';
import classes from './PublishLayout.module.css';

/** The pages on which its people work for a partner. */
export function PublishLayout() {
  const { partner: slug = '' } = useParams();
  const { data } = useQuery(partnerQuery(slug));
  const base = `/publish/${slug}`;
  return (
    <SideNav
      label="Publish"
      heading={
        <div className={classes.heading}>
          <Link to={`/partners/${slug}`} className={classes.name}>
            {data?.name ?? slug}
          </Link>
          {data && <PartnerStatus status={data.status} />}
        </div>
      }
      links={[
        { to: base, name: 'Overview', end: true },
        { to: `${base}/certification`, name: 'Certification' },
        { to: `${base}/agreement`, name: 'Agreement' },
        { to: `/partners/${slug}/sla`, name: 'Service level' },
        { to: `/incidents?partner=${slug}`, name: 'Incidents' },
        { to: `/usage?partner=${slug}`, name: 'Usage' },
        { to: `/partners/${slug}/revenue`, name: 'Revenue' },
        { to: `${base}/settings`, name: 'Settings' },
      ]}
    >
      <Content slug={slug} />
    </SideNav>
  );
}

/** The pages themselves, unless the visitor has no business here. */
function Content({ slug }: { slug: string }) {
  const { me } = useSession();
  const { data, error, refetch } = useQuery(partnerQuery(slug));
  if (!data && error) {
    return (
      <Page title="Publish" width="text">
        <PartnerMissing error={error} retry={() => void refetch()} />
      </Page>
    );
  }
  if (!data || data.people?.some(({ username }) => username === me?.username)) return <Outlet />;
  return (
    <Page title={data.name} width="text">
      <EmptyState
        title="You do not act for this partner"
        action={
          <Button component={Link} to={`/partners/${slug}`} variant="default">
            Its public profile
          </Button>
        }
      >
        Only the people of its organisation work here. One of its owners can add you.
      </EmptyState>
    </Page>
  );
}
