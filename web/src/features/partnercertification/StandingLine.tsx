import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { PartnerStatus } from '@/components/PartnerStatus';
import type { Partner } from '@/lib/api/partners';
import { score } from '@/lib/partners';
import classes from './Standing.module.css';

export function StandingLine({ partner }: { partner: Partner }) {
  const { slug, status, certificationScore, certifiedUntil } = partner;
  return (
    <div className={classes.line}>
      <PartnerStatus status={status} />
      {certificationScore !== undefined && (
        <span>
          <b>{score(certificationScore)}</b> of 100
        </span>
      )}
      {certifiedUntil && (
        <span>
          {status === 'EXPIRED' ? 'ended on ' : 'until '}
          <Moment at={certifiedUntil} as="day" />
        </span>
      )}
      {status === 'SUSPENDED' && <Link to={`/partners/${slug}#decisions`}>Why</Link>}
      <Link to={`/partners/${slug}/certification`}>What the public sees</Link>
    </div>
  );
}
