import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import { Agreements } from './Agreements';
import { AtAGlance } from './AtAGlance';
import { Certifications } from './Certifications';
import { Disputes } from './Disputes';
import classes from './Governance.module.css';
import { Onboarding } from './Onboarding';
import { Partners } from './Partners';
import { dashboardQuery } from './queries';
import type { GovernanceDashboard } from './types';

/** How partners, agreements and disputes stand, for staff. */
export function DashboardPage() {
  const { data, error, refetch } = useQuery(dashboardQuery);
  const refused = isProblem(error) && error.status === 403;
  return (
    <Page
      title="Governance"
      lead={
        data && (
          <>
            Partners, agreements and disputes, as of <Moment at={data.asOf} />. What waits for you
            is under <Link to="/today">Today</Link>.
          </>
        )
      }
    >
      {refused && <EmptyState title="Nothing for you here">This page is for staff.</EmptyState>}
      {error && !refused && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={110} />}
      {data && <Parts dashboard={data} />}
    </Page>
  );
}

function Parts({ dashboard }: { dashboard: GovernanceDashboard }) {
  const { partners, onboarding, disputes, agreements, certifications } = dashboard;
  return (
    <>
      <AtAGlance dashboard={dashboard} />
      <div className={classes.parts}>
        <div>
          <Disputes disputes={disputes} />
        </div>
        <div>
          <Agreements agreements={agreements} />
        </div>
        <div>
          <Certifications certifications={certifications} />
        </div>
        <div>
          <Onboarding onboarding={onboarding} stages={partners.byStage} />
        </div>
        <div>
          <Partners partners={partners} />
        </div>
      </div>
    </>
  );
}
