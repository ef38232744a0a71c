import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { AvailabilityBars } from '@/components/AvailabilityBars';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing, isProblem } from '@/lib/api/problem';
import type { PartnerStatusPage as Status } from '@/lib/api/status';
import { Headline } from './Headline';
import { IncidentList } from './IncidentList';
import { MaintenanceList } from './MaintenanceList';
import { partnerStatusQuery } from './queries';
import { Subscribe } from './Subscribe';
import { daysOf, stateWords } from './words';

/** How one partner is, for everybody. */
export function PartnerStatusPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(partnerStatusQuery(slug));
  return (
    <Page
      title={data ? `Status of ${data.partner.name}` : 'Status'}
      lead={
        data && (
          <>
            Measured by this platform. As of <Moment at={data.asOf} />.{' '}
            <Link to="/status">All partners</Link>
          </>
        )
      }
      actions={
        data && (
          <Button component={Link} to={`/partners/${slug}`} variant="default">
            Profile
          </Button>
        )
      }
    >
      {data && <Content status={data} />}
      {!data && isMissing(error) && (
        <EmptyState
          title={
            isProblem(error, 'partner-not-watched')
              ? 'This partner is not watched'
              : 'There is no such partner'
          }
          action={
            <Button component={Link} to="/status" variant="default">
              All partners
            </Button>
          }
        >
          A partner is shown here once its agreement is in force and something of it is monitored.
        </EmptyState>
      )}
      {!data && error && !isMissing(error) && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingRows rows={3} height={110} />}
    </Page>
  );
}

function Content({ status: { partner, firstDay, incidents, maintenance } }: { status: Status }) {
  const open = incidents.filter(({ resolvedAt }) => !resolvedAt);
  const past = incidents.filter(({ resolvedAt }) => resolvedAt);
  return (
    <>
      <Headline words={stateWords[partner.state]} />
      {open.length > 0 && (
        <Section title="Open incidents">
          <IncidentList incidents={open} />
        </Section>
      )}
      {maintenance.length > 0 && (
        <Section title="Maintenance">
          <MaintenanceList windows={maintenance} />
        </Section>
      )}
      <Section title="The last 90 days">
        <AvailabilityBars
          of={partner.name}
          days={daysOf(partner, firstDay)}
          uptimePartsPerMillion={partner.uptimePartsPerMillion}
        />
      </Section>
      {past.length > 0 && (
        <Section title="Resolved in the last 14 days">
          <IncidentList incidents={past} />
        </Section>
      )}
      <Subscribe partner={partner} />
    </>
  );
}
