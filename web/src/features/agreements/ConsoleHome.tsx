import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { PartnerStatus } from '@/components/PartnerStatus';
import { EmptyState, ErrorState } from '@/components/States';
import { agreementPath, tierName } from '@/lib/agreements';
import type { OwnPartner } from '@/lib/api/partners';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { partnerPath } from '@/lib/partners';
import { AgreementState } from './AgreementState';
import classes from './Console.module.css';
import { Next } from './Next';
import { isOver } from './nextStep';
import { currentQuery } from './queries';
import type { Agreement } from './types';

interface Props {
  nextItem: (agreement: string) => ReactNode;
  /** What is due and when, which another part of the product knows. */
  deadlines?: ReactNode;
}

/** Where a partner's people begin: what to do next for each of their partners. */
export function ConsoleHome({ nextItem, deadlines }: Props) {
  const { data, error, refetch } = useQuery(myPartnersQuery);
  return (
    <Page
      title="Partner console"
      lead="The next thing to do for each partner you act for, who does it, and by when."
      actions={
        data &&
        data.length > 0 && (
          <Button component={Link} to="/publish" variant="default">
            Publish skills
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={190} />}
      {data?.length === 0 && <None />}
      <div className={classes.layout} data-beside={deadlines ? true : undefined}>
        <ul className={classes.partners}>
          {data?.map((partner) => (
            <li key={partner.slug}>
              <OnePartner partner={partner} nextItem={nextItem} />
            </li>
          ))}
        </ul>
        {deadlines}
      </div>
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
      Register your organisation, be certified, and sign an agreement: this page then shows what
      comes next.
    </EmptyState>
  );
}

interface PartnerProps extends Props {
  partner: OwnPartner;
}

function OnePartner({ partner, nextItem }: PartnerProps) {
  const { data, error, refetch } = useQuery(currentQuery(partner.slug));
  return (
    <article className={classes.partner} aria-label={partner.name}>
      <header>
        <h2>
          <Link to={`/publish/${partner.slug}`}>{partner.name}</Link>
        </h2>
        <p className={classes.facts}>
          <PartnerStatus status={partner.status} />
          {data && <AgreementFacts agreement={data} />}
          <Link to={`${partnerPath(partner.slug)}/revenue`}>Revenue</Link>
        </p>
      </header>
      {data && !isOver(data) && <Next agreement={data} nextItem={nextItem} />}
      {(data === null || (data && isOver(data))) && <Begin partner={partner} last={data} />}
      {data === undefined && error && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <LoadingRows rows={1} height={90} />}
    </article>
  );
}

function AgreementFacts({ agreement: { id, tier, status } }: { agreement: Agreement }) {
  return (
    <>
      <span>
        <Link to={agreementPath(id)}>{tierName[tier]} agreement</Link>
      </span>
      <AgreementState status={status} />
      <Link to={`${agreementPath(id)}/onboarding`}>Checklist</Link>
    </>
  );
}

interface BeginProps {
  partner: OwnPartner;
  last: Agreement | null;
}

function Begin({ partner: { slug, position, status }, last }: BeginProps) {
  if (status === 'TERMINATED') {
    return <p className={classes.quiet}>It was terminated; no agreement can be begun.</p>;
  }
  return (
    <div className={classes.begin}>
      <p>
        {last ? 'The last agreement has ended.' : 'No agreement yet.'} With one you can ask a price
        for your skills.
        {position !== 'OWNER' && ' An owner begins it.'}
      </p>
      {position === 'OWNER' && (
        <Button component={Link} to={`/agreements/new?partner=${slug}`} variant="default">
          Begin an agreement
        </Button>
      )}
    </div>
  );
}
