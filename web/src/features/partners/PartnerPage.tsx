import { Avatar, Button, Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { PartnerStatus } from '@/components/PartnerStatus';
import { Prose } from '@/components/Prose';
import type { Partner } from '@/lib/api/partners';
import { partnerQuery } from '@/lib/partnerQueries';
import { categoryName } from '@/lib/partners';
import { useSession } from '@/lib/session';
import { useHashTarget } from '@/lib/useHashTarget';
import { useTitle } from '@/lib/useTitle';
import { CertificationSummary } from './CertificationSummary';
import { Decisions } from './Decisions';
import { PartnerFacts } from './PartnerFacts';
import { PartnerMissing } from './PartnerMissing';
import classes from './PartnerPage.module.css';
import { PublishedSkills } from './PublishedSkills';
import { StandingActions } from './StandingActions';

interface Props {
  /** Reports an incident of the partner. */
  report: (partner: Partner) => ReactNode;
}

export function PartnerPage({ report }: Props) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(partnerQuery(id));
  useTitle(data?.name ?? 'Partner');
  return (
    <div className={classes.page}>
      {data && <Profile partner={data} report={report} />}
      {!data && error && <PartnerMissing error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={10} />}
    </div>
  );
}

function Profile({ partner, report }: Props & { partner: Partner }) {
  useHashTarget();
  return (
    <article>
      <Head partner={partner} report={report} />
      <div className={classes.layout}>
        <div className={classes.content}>
          <Section title="Certification" id="certification">
            <CertificationSummary partner={partner} />
          </Section>
          <Section title="About" id="about">
            {partner.descriptionHtml ? (
              <Prose html={partner.descriptionHtml} />
            ) : (
              <p className={classes.quiet}>Nothing written yet.</p>
            )}
          </Section>
          <Section title="Skills" id="skills">
            <PublishedSkills partner={partner} />
          </Section>
          <Section title="Decisions" id="decisions">
            <Decisions partner={partner.slug} />
          </Section>
        </div>
        <PartnerFacts partner={partner} />
      </div>
    </article>
  );
}

function Head({ partner, report }: Props & { partner: Partner }) {
  const { me } = useSession();
  const insider = partner.people?.some(({ username }) => username === me?.username);
  return (
    <header className={classes.head}>
      <Avatar size={64} radius="md" name={partner.name} alt="" />
      <div className={classes.names}>
        <Title order={1}>{partner.name}</Title>
        <p className={classes.kicker}>
          <PartnerStatus status={partner.status} />
          <span>{categoryName[partner.category]}</span>
        </p>
      </div>
      <Group gap="xs">
        {insider && (
          <Button component={Link} to={`/publish/${partner.slug}`} variant="default">
            Manage
          </Button>
        )}
        {partner.tier && report(partner)}
        {!insider && <StandingActions partner={partner} />}
      </Group>
    </header>
  );
}

function Section({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} size="h3" id={id} className={classes.heading}>
        {title}
      </Title>
      {children}
    </section>
  );
}
