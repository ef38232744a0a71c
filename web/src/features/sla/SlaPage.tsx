import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Downloads } from '@/components/Downloads';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing, isProblem } from '@/lib/api/problem';
import { partnerQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import { useHashTarget } from '@/lib/useHashTarget';
import { useNow } from '@/lib/useNow';
import { Compare } from './Compare';
import { Months } from './Months';
import { readPeriod, writePeriod, type Period } from './period';
import { PeriodField } from './PeriodField';
import { reportQuery, reportUrl } from './queries';
import { Report } from './Report';
import classes from './Sla.module.css';

interface Props {
  /** Reports an incident of the partner. */
  report: (partner: { slug: string; name: string }) => ReactNode;
}

/** Whether a partner keeps what it promised, with everything that follows from and leads to it. */
export function SlaPage({ report }: Props) {
  const { id: partner = '' } = useParams();
  const { data } = useQuery(partnerQuery(partner));
  return (
    <Page
      title={data ? `Service level of ${data.name}` : 'Service level'}
      lead="Measured by this platform, never by the partner. Days begin and end in UTC."
      actions={
        <>
          {data && report(data)}
          <Button component={Link} to={`/status/${partner}`} variant="default">
            Public status
          </Button>
        </>
      }
    >
      <Content partner={partner} />
    </Page>
  );
}

function Content({ partner }: { partner: string }) {
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const period = readPeriod(params, now);
  const change = (next: Period) => setParams(writePeriod(next, now), { preventScrollReset: true });
  const { data, error, refetch, isPlaceholderData } = useQuery(reportQuery(partner, period));
  const { me } = useSession();
  const profile = useQuery(partnerQuery(partner));
  const own = !!profile.data?.people?.some(({ username }) => username === me?.username);
  useHashTarget();
  if (!data && isMissing(error)) return <EmptyState title="There is no such partner" />;
  if (!data && isProblem(error) && error.status === 403) {
    return (
      <EmptyState
        title="Not for you to see"
        action={
          <Button component={Link} to={`/status/${partner}`}>
            Its public status
          </Button>
        }
      >
        The report is shown to the partner’s people, to those whose organisation runs its skills,
        and to staff.
      </EmptyState>
    );
  }
  return (
    <>
      <div className={classes.bar}>
        <PeriodField key={`${period.from}${period.to}`} period={period} onChange={change} />
        <Downloads
          of="This report"
          files={[
            { name: 'PDF', href: reportUrl(partner, period, 'pdf') },
            { name: 'JSON', href: reportUrl(partner, period, 'json'), file: 'sla-report.json' },
          ]}
        />
      </div>
      {!data && error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={110} />}
      {data && (
        <div className={classes.report} aria-busy={isPlaceholderData}>
          <Report report={data} />
        </div>
      )}
      <Months partner={partner} />
      <Compare partner={partner} period={period} own={own} />
    </>
  );
}
