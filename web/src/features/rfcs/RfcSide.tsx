import { Anchor } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Rfc, RfcLink } from '@/lib/api/types';
import { linkName, trackName } from '@/lib/rfc';
import { FollowButton } from './FollowButton';
import { AuthorNames } from './RfcHeader';
import classes from './RfcSide.module.css';

/** Beside the text on wide screens, folded above it on narrow ones. */
export function RfcSide({ rfc }: { rfc: Rfc }) {
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  return (
    <aside className={classes.side} aria-label="About this RFC">
      {wide ? (
        <Facts rfc={rfc} />
      ) : (
        <details>
          <summary>About this RFC</summary>
          <Facts rfc={rfc} />
        </details>
      )}
    </aside>
  );
}

function Facts({ rfc }: { rfc: Rfc }) {
  return (
    <>
      <dl className={classes.facts}>
        <Fact name="Track">{trackName[rfc.track]}</Fact>
        {rfc.authors.length > 0 && (
          <Fact name={rfc.authors.length > 1 ? 'Authors' : 'Author'}>
            <AuthorNames rfc={rfc} />
          </Fact>
        )}
        {rfc.status === 'OPEN' && rfc.commentPeriodEndsAt && (
          <Fact name="Comment period">
            <Moment at={rfc.commentPeriodEndsAt} as="deadline" />
          </Fact>
        )}
        {rfc.status === 'VOTING' && rfc.votingClosesAt && (
          <Fact name="Vote">
            <Moment at={rfc.votingClosesAt} as="deadline" />
          </Fact>
        )}
        {rfc.decidedAt && (
          <Fact name="Decided">
            <Moment at={rfc.decidedAt} as="day" />
          </Fact>
        )}
        {rfc.labels.length > 0 && (
          <Fact name="Labels">
            <span className={classes.labels}>
              {rfc.labels.map((label) => (
                <Link key={label} to={`/rfcs?label=${label}`}>
                  {label}
                </Link>
              ))}
            </span>
          </Fact>
        )}
        {rfc.links.length > 0 && (
          <Fact name="Links">
            <ul className={classes.links}>
              {rfc.links.map((link) => (
                <li key={`${link.kind}-${link.number ?? link.url}`}>
                  <LinkTo link={link} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <FollowButton rfc={rfc} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LinkTo({ link }: { link: RfcLink }) {
  const name = linkName[link.kind];
  if (link.number !== undefined) {
    return (
      <>
        {name}{' '}
        <Anchor component={Link} to={`/rfcs/${link.number}`} inherit>
          RFC {link.number}
          {link.title && `: ${link.title}`}
        </Anchor>
      </>
    );
  }
  if (!link.url || !/^https?:/.test(link.url)) return <>{link.title ?? name}</>;
  return (
    <>
      {name}{' '}
      <Anchor href={link.url} inherit rel="noopener nofollow">
        {link.title ?? new URL(link.url).hostname}
      </Anchor>
    </>
  );
}
