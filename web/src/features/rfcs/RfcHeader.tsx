import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import type { Rfc } from '@/lib/api/types';
import { RfcActions } from './RfcActions';
import classes from './RfcPage.module.css';

export function RfcHeader({ rfc }: { rfc: Rfc }) {
  return (
    <header className={classes.header}>
      <p className={classes.kicker}>
        <Link to="/rfcs">RFC {rfc.number}</Link>
        <StatusBadge status={rfc.status} />
        {rfc.status === 'OPEN' && rfc.commentPeriodEndsAt && (
          <span>
            comment period: <Moment at={rfc.commentPeriodEndsAt} as="deadline" />
          </span>
        )}
        {rfc.status === 'VOTING' && rfc.votingClosesAt && (
          <span>
            vote: <Moment at={rfc.votingClosesAt} as="deadline" />
          </span>
        )}
        {rfc.decidedElsewhere && <span>decided before it came here</span>}
      </p>
      <h1 className={classes.title}>{rfc.title}</h1>
      <div className={classes.under}>
        <p className={classes.byline}>
          {rfc.authors.length > 0 && <>by {<AuthorNames rfc={rfc} />} · </>}
          {rfc.openedAt ? 'opened ' : 'begun '}
          <Moment at={rfc.openedAt ?? rfc.createdAt} as="day" />
          {rfc.revision > 1 && (
            <>
              {' '}
              · revised <Moment at={rfc.updatedAt} />
            </>
          )}
        </p>
        <RfcActions rfc={rfc} />
      </div>
    </header>
  );
}

export function AuthorNames({ rfc }: { rfc: Rfc }) {
  return rfc.authors.map((author, index) => (
    <Fragment key={author.username ?? author.name}>
      {index > 0 && ', '}
      {author.username ? (
        <Anchor component={Link} to={`/members/${author.username}`} inherit>
          {author.name}
        </Anchor>
      ) : (
        author.name
      )}
    </Fragment>
  ));
}
