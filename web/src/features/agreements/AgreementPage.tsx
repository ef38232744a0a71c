import { Alert, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Day } from '@/components/Day';
import { LoadingText } from '@/components/Loading';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { agreementPath, tierName } from '@/lib/agreements';
import { isMissing } from '@/lib/api/problem';
import { categoryName } from '@/lib/partners';
import { useHashTarget } from '@/lib/useHashTarget';
import { useTitle } from '@/lib/useTitle';
import classes from './Agreement.module.css';
import { AgreementState } from './AgreementState';
import { AgreementSteps } from './AgreementSteps';
import { DocumentSection } from './DocumentSection';
import { isChecklistOpen } from './nextStep';
import { Next } from './Next';
import { OpenItems } from './OpenItems';
import { agreementQuery } from './queries';
import { TermsFacts } from './TermsFacts';
import { TierHistory } from './TierHistory';
import type { Agreement } from './types';

interface Props {
  nextItem: (agreement: string) => ReactNode;
  /** What is watched for it, and what may be down for maintenance. */
  service: (agreement: Agreement) => ReactNode;
}

/** What a partner and CVF agree on: its terms, its document, what comes next. */
export function AgreementPage({ nextItem, service }: Props) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(agreementQuery(id));
  useTitle(data ? `Agreement with ${data.partner.name}` : 'Agreement');
  return (
    <div className={classes.page}>
      {data && <Body agreement={data} nextItem={nextItem} service={service} />}
      {!data && isMissing(error) && (
        <EmptyState title="There is no such agreement">
          Only the people of its partner and staff can see an agreement.
        </EmptyState>
      )}
      {!data && error && !isMissing(error) && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingText lines={12} />}
    </div>
  );
}

function Body({ agreement, nextItem, service }: Props & { agreement: Agreement }) {
  useHashTarget();
  const { document, status, history } = agreement;
  const waits = status === 'ONBOARDING' || !!agreement.renewal;
  return (
    <article>
      <Head agreement={agreement} />
      <Notices agreement={agreement} />
      <Next agreement={agreement} nextItem={nextItem} />
      <div className={classes.layout}>
        <div className={classes.content}>
          {waits && isChecklistOpen(agreement) && (
            <Section title="Why it cannot be signed yet">
              <OpenItems agreement={agreement} />
            </Section>
          )}
          {document && <DocumentSection agreement={agreement} document={document} />}
          {service(agreement)}
          {history.length > 0 && (
            <Section title="Tiers">
              <TierHistory history={history} />
            </Section>
          )}
        </div>
        <TermsFacts agreement={agreement} />
      </div>
    </article>
  );
}

function Head({ agreement }: { agreement: Agreement }) {
  const { id, partner, status, tier, integrationType } = agreement;
  return (
    <header className={classes.head}>
      <div>
        <Title order={1}>
          Agreement with <Link to={`/partners/${partner.slug}`}>{partner.name}</Link>
        </Title>
        <p className={classes.kicker}>
          <AgreementState status={status} />
          <span>{tierName[tier]}</span>
          <span>{categoryName[integrationType]}</span>
          <Link to={`${agreementPath(id)}/onboarding`}>Checklist</Link>
        </p>
      </div>
      <AgreementSteps agreement={agreement} />
    </header>
  );
}

function Notices({ agreement }: { agreement: Agreement }) {
  const { termination, amendment, renewal, status } = agreement;
  if (termination) {
    return (
      <Alert
        color="red"
        mb="md"
        title={status === 'TERMINATED' ? 'Terminated' : 'It has been terminated'}
      >
        With effect of <Day on={termination.effectiveOn} />
        {termination.by && `, by ${termination.by.username}`}: {termination.reason}
      </Alert>
    );
  }
  return (
    <>
      {amendment && <Amendment amendment={amendment} />}
      {renewal && (
        <Alert color="yellow" mb="md" title="It is being renewed">
          {renewal.reopened.length === 0
            ? 'Nothing on the checklist has expired.'
            : 'What had expired on the checklist is asked for again.'}
        </Alert>
      )}
    </>
  );
}

function Amendment({ amendment }: { amendment: NonNullable<Agreement['amendment']> }) {
  const { tier, effectiveOn, reason, proposedBy, signed } = amendment;
  return (
    <Alert
      color="yellow"
      mb="md"
      title={`A change to ${tierName[tier]} is ${signed ? 'agreed' : 'proposed'}`}
    >
      From <Day on={effectiveOn} />, proposed by {proposedBy.username}: {reason}
    </Alert>
  );
}
