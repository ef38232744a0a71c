import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import type { Dashboard } from '@/lib/api/engagement';
import type { RfcSummary } from '@/lib/api/types';
import { levelName } from '@/lib/certification';
import { points } from '@/lib/points';
import { useSession } from '@/lib/session';
import { plural } from '@/lib/text';
import classes from './Community.module.css';
import { dashboardQuery } from './queries';

interface Props {
  row: (rfc: RfcSummary) => ReactNode;
}

/** What waits for a member, and how that member stands. */
export function DashboardPage({ row }: Props) {
  const { me } = useSession();
  const { data, error, refetch } = useQuery({ ...dashboardQuery, refetchOnMount: 'always' });
  return (
    <Page
      title="Your dashboard"
      lead={data && waiting(data)}
      actions={
        <Button component={Link} to="/rfcs/new">
          New RFC
        </Button>
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={90} />}
      {data && (
        <>
          <Standing dashboard={data} username={me?.username ?? ''} />
          <div className={classes.columns}>
            <Section title="Needs your vote" rfcs={data.needsMyVote} row={row}>
              No running vote waits for you.
            </Section>
            <Section title="Your RFCs" rfcs={data.myRfcs} row={row}>
              You have not written one yet.
            </Section>
            <Section title="You follow" rfcs={data.recentlyFollowed} row={row}>
              Follow an RFC to find it here, and to hear of its comments.
            </Section>
          </div>
        </>
      )}
    </Page>
  );
}

function waiting({ needsMyVote, concernsOnMyRfcs }: Dashboard): string {
  const votes = needsMyVote.length > 0 && `${plural(needsMyVote.length, 'vote')} to cast`;
  const concerns =
    concernsOnMyRfcs > 0 && `${plural(concernsOnMyRfcs, 'open concern')} on your RFCs`;
  const all = [votes, concerns].filter(Boolean).join(' and ');
  return all ? `Waiting for you: ${all}.` : 'Nothing waits for you.';
}

function Standing({ dashboard, username }: { dashboard: Dashboard; username: string }) {
  const link = (to: string, text: string) => (
    <Link to={to} className={classes.figureLink}>
      {text}
    </Link>
  );
  return (
    <Figures
      figures={[
        {
          name: 'Unread notifications',
          value: link(
            '/notifications?show=unread',
            dashboard.unread >= 100 ? '99+' : String(dashboard.unread),
          ),
        },
        { name: 'Open concerns on your RFCs', value: dashboard.concernsOnMyRfcs },
        {
          name: 'Reputation',
          value: link(`/members/${username}`, points(dashboard.reputationMicros)),
        },
        { name: 'Weight of your vote', value: points(dashboard.weightMicros) },
        {
          name: 'Certification',
          value: link('/certification', levelName[dashboard.certificationLevel]),
        },
      ]}
    />
  );
}

interface SectionProps extends Props {
  title: string;
  rfcs: RfcSummary[];
  children: string;
}

function Section({ title, rfcs, row, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {rfcs.length === 0 && <p className={classes.none}>{children}</p>}
      {rfcs.map((rfc) => (
        <div key={rfc.number}>{row(rfc)}</div>
      ))}
    </section>
  );
}
