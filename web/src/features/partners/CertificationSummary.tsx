import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Partner } from '@/lib/api/partners';
import { score } from '@/lib/partners';
import classes from './PartnerPage.module.css';

/** The outcome in a sentence; how it came about has a page of its own. */
export function CertificationSummary({ partner }: { partner: Partner }) {
  const { slug, certificationScore, certified } = partner;
  return (
    <div className={classes.summary} data-certified={certified || undefined}>
      {certificationScore !== undefined && (
        <p className={classes.score}>
          {score(certificationScore)}
          <span> of 100</span>
        </p>
      )}
      <div className={classes.standing}>
        <Standing partner={partner} />
      </div>
      <Button component={Link} to={`/partners/${slug}/certification`} variant="default">
        {certificationScore === undefined ? 'What it has to show' : 'How the score came about'}
      </Button>
    </div>
  );
}

function Standing({ partner }: { partner: Partner }) {
  const { status, certifiedUntil, certificationPath } = partner;
  switch (status) {
    case 'CERTIFIED':
      return (
        <>
          <b>Certified</b>
          {certifiedUntil && (
            <>
              {' '}
              until <Moment at={certifiedUntil} as="day" />
            </>
          )}
          {certificationPath === 'OVERALL' && (
            <Text size="sm" c="dimmed">
              Judged as a whole by two certifiers, not criterion by criterion.
            </Text>
          )}
        </>
      );
    case 'SUSPENDED':
      return (
        <>
          <b>Suspended.</b> It cannot publish; <a href="#decisions">the reason</a> is public.
        </>
      );
    case 'EXPIRED':
      return (
        <>
          <b>The certificate has expired</b>
          {certifiedUntil && (
            <>
              {' '}
              on <Moment at={certifiedUntil} as="day" />
            </>
          )}
          . It cannot publish until it is renewed.
        </>
      );
    case 'TERMINATED':
      return (
        <>
          <b>No longer a partner.</b> <a href="#decisions">The reason</a> is public.
        </>
      );
    case 'REGISTERED':
      return (
        <>
          <b>Not certified.</b> It is listed here and cannot publish skills yet.
        </>
      );
  }
}
