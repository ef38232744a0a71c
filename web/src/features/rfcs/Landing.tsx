import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { EmptyState, ErrorState } from '@/components/States';
import type { RfcOverview, RfcSummary } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { useTitle } from '@/lib/useTitle';
import { Counts } from './Counts';
import classes from './Landing.module.css';
import { overviewQuery } from './queries';
import { RfcRow } from './RfcRow';

export function Landing() {
  useTitle('');
  const { data, error, refetch } = useQuery(overviewQuery);
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <h1>The Controlled Vibe Framework is shaped here, in the open.</h1>
        <p>
          Every change begins as a request for comments. Anyone can read it; members write, discuss
          and decide.
        </p>
        <CallToAction />
      </section>
      {data && <Counts counts={data.counts} />}
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={72} />}
      {data && <Sections overview={data} />}
    </div>
  );
}

function CallToAction() {
  const { me } = useSession();
  if (me === undefined) return <div className={classes.action} />;
  return (
    <Group className={classes.action} gap="sm">
      {me ? (
        <Button component={Link} to="/rfcs/new" size="md">
          Propose an RFC
        </Button>
      ) : (
        <Button component={Link} to="/sign-up" size="md">
          Become a member
        </Button>
      )}
      <Button component={Link} to="/rfcs" size="md" variant="default">
        Browse all RFCs
      </Button>
    </Group>
  );
}

function Sections({ overview }: { overview: RfcOverview }) {
  const { voting = [], open, closingSoon, decided, recentlyDiscussed } = overview;
  const all = [voting, open, closingSoon, decided, recentlyDiscussed];
  if (all.every((rfcs) => rfcs.length === 0)) return <NothingYet />;
  return (
    <div className={classes.columns}>
      <div>
        {voting.length > 0 && (
          <Section
            title="The community is voting on"
            rfcs={voting}
            more="/rfcs?status=VOTING&sort=closing"
            excerpt
            status={false}
          >
            No vote is running.
          </Section>
        )}
        <Section
          title="Open for comment"
          rfcs={open}
          more="/rfcs?status=OPEN"
          excerpt
          status={false}
        >
          Nothing is open right now. Drafts appear here as soon as their authors open them.
        </Section>
        <Section title="Recently discussed" rfcs={recentlyDiscussed} more="/rfcs?sort=updated">
          No discussions yet.
        </Section>
      </div>
      <div>
        <Section
          title="Closing soon"
          rfcs={closingSoon}
          more="/rfcs?status=OPEN&sort=closing"
          status={false}
        >
          No comment period ends in the next days.
        </Section>
        <Section
          title="Decided"
          rfcs={decided}
          more="/rfcs?status=ACCEPTED&status=IMPLEMENTED&status=REJECTED"
        >
          Nothing has been decided yet.
        </Section>
      </div>
    </div>
  );
}

interface SectionProps {
  title: string;
  rfcs: RfcSummary[];
  more: string;
  excerpt?: boolean;
  status?: boolean;
  children: string;
}

function Section({ title, rfcs, more, children, ...row }: SectionProps) {
  return (
    <section className={classes.section}>
      <header>
        <h2>{title}</h2>
        {rfcs.length > 0 && (
          <Link to={more} aria-label={`${title}: see all`}>
            See all
          </Link>
        )}
      </header>
      {rfcs.length === 0 && <p className={classes.none}>{children}</p>}
      {rfcs.map((rfc) => (
        <RfcRow key={rfc.number} rfc={rfc} {...row} />
      ))}
    </section>
  );
}

function NothingYet() {
  const { me, hasRole } = useSession();
  const staff = hasRole('ADMIN', 'MAINTAINER');
  return (
    <EmptyState
      title="No RFCs yet. The first one could be yours."
      action={
        <Group justify="center">
          <Button component={Link} to={me ? '/rfcs/new' : '/sign-up'}>
            {me ? 'Write the first RFC' : 'Sign up to write it'}
          </Button>
          {staff && (
            <Button component={Link} to="/admin/import" variant="default">
              Import existing ones
            </Button>
          )}
        </Group>
      }
    >
      An RFC describes a problem and proposes a change. It starts as a draft that only you can see;
      when you open it, everyone can comment until its comment period ends.
    </EmptyState>
  );
}
