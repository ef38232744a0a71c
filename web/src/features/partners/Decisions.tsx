import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { PartnerStatus } from '@/components/PartnerStatus';
import { ErrorState } from '@/components/States';
import type { PartnerDecision } from '@/lib/api/partners';
import { usePages } from '@/lib/pages';
import { partnerPath } from '@/lib/partners';
import classes from './PartnerPage.module.css';

/** Every change of status, newest first, with its reason. */
export function Decisions({ partner }: { partner: string }) {
  const decisions = usePages<PartnerDecision>(
    ['partner', partner, 'decisions'],
    `${partnerPath(partner)}/decisions`,
  );
  if (decisions.error && !decisions.items) {
    return <ErrorState error={decisions.error} retry={decisions.retry} />;
  }
  if (!decisions.items) return <LoadingRows rows={2} height={48} />;
  if (decisions.items.length === 0) return <p className={classes.quiet}>None so far.</p>;
  return (
    <>
      <ol className={classes.list}>
        {decisions.items.map((decision) => (
          <li key={decision.id} className={classes.decision}>
            <Decision decision={decision} partner={partner} />
          </li>
        ))}
      </ol>
      <LoadMore {...decisions} />
    </>
  );
}

function Decision({ decision, partner }: { decision: PartnerDecision; partner: string }) {
  const { to, at, by, reason, review, rfc } = decision;
  return (
    <>
      <div className={classes.decided}>
        <PartnerStatus status={to} />
        <span className={classes.quiet}>
          <Moment at={at} as="day" /> by{' '}
          {by ? (
            <Anchor component={Link} to={`/members/${by.username}`} inherit>
              {by.username}
            </Anchor>
          ) : (
            'the platform'
          )}
        </span>
      </div>
      <p>{reason}</p>
      {(review || rfc) && (
        <p className={classes.quiet}>
          {review && (
            <Link to={`/partners/${partner}/certification?review=${review}`}>The review</Link>
          )}
          {review && rfc && ', '}
          {rfc && <Link to={`/rfcs/${rfc}`}>RFC {rfc}</Link>}
        </p>
      )}
    </>
  );
}
