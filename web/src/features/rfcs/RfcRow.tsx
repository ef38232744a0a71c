import { IconMessageCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import type { RfcSummary } from '@/lib/api/types';
import { trackName } from '@/lib/rfc';
import { isSoon } from '@/lib/time';
import { useNow } from '@/lib/useNow';
import classes from './RfcRow.module.css';

interface Props {
  rfc: RfcSummary;
  excerpt?: boolean;
  /** Left out where the heading above says it already. */
  status?: boolean;
}

export function RfcRow({ rfc, excerpt = false, status = true }: Props) {
  return (
    <article className={classes.row}>
      <span className={classes.number} aria-hidden>
        {rfc.number}
      </span>
      <div className={classes.main}>
        <h3 className={classes.title}>
          <Link to={`/rfcs/${rfc.number}`}>{rfc.title}</Link>
        </h3>
        {excerpt && rfc.excerpt && <p className={classes.excerpt}>{rfc.excerpt}</p>}
        <p className={classes.meta}>
          {status && <StatusBadge status={rfc.status} />}
          <span>{trackName[rfc.track]}</span>
          {rfc.authors[0] && <Authors rfc={rfc} />}
          <When rfc={rfc} />
          {rfc.commentCount > 0 && (
            <span className={classes.comments}>
              <IconMessageCircle size={15} stroke={1.7} aria-hidden />
              {rfc.commentCount}
              <span className={classes.hidden}> comments</span>
            </span>
          )}
          {excerpt &&
            rfc.labels.map((label) => (
              <Link key={label} className={classes.label} to={`/rfcs?label=${label}`}>
                {label}
              </Link>
            ))}
        </p>
      </div>
    </article>
  );
}

function Authors({ rfc }: { rfc: RfcSummary }) {
  const [first, ...others] = rfc.authors;
  return (
    <span>
      by {first?.name}
      {others.length > 0 && ` and ${others.length} more`}
    </span>
  );
}

function When({ rfc }: { rfc: RfcSummary }) {
  const now = useNow();
  if (rfc.status === 'VOTING' && rfc.votingClosesAt) {
    return (
      <span className={isSoon(rfc.votingClosesAt, now) ? classes.soon : undefined}>
        vote: <Moment at={rfc.votingClosesAt} as="deadline" />
      </span>
    );
  }
  if (rfc.status === 'OPEN' && rfc.commentPeriodEndsAt) {
    const over = Date.parse(rfc.commentPeriodEndsAt) <= now;
    return (
      <span className={isSoon(rfc.commentPeriodEndsAt, now) ? classes.soon : undefined}>
        {over ? 'comment period ' : ''}
        <Moment at={rfc.commentPeriodEndsAt} as="deadline" />
      </span>
    );
  }
  if (rfc.decidedAt) {
    return (
      <span>
        decided <Moment at={rfc.decidedAt} as="day" />
      </span>
    );
  }
  return (
    <span>
      updated <Moment at={rfc.updatedAt} />
    </span>
  );
}
