import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from 'react-router';
import { PartnerStatus } from '@/components/PartnerStatus';
import { SideNav } from '@/components/SideNav';
import classes from './PublishLayout.module.css';
import { partnerQuery } from './queries';

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
        { to: `${base}/skills`, name: 'Skills' },
        { to: `${base}/certification`, name: 'Certification' },
        { to: `${base}/settings`, name: 'Settings' },
      ]}
    >
      <Outlet />
    </SideNav>
  );
}
