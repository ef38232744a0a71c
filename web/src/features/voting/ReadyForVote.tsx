import { Button } from '@mantine/core';
import { IconClockHour4, IconHourglass, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Rfc } from '@/lib/api/types';
import type { Blocker, Voting } from '@/lib/api/voting';
import { useSession } from '@/lib/session';
import { atMinute, withLocalTimes } from '@/lib/time';
import { useNow } from '@/lib/useNow';
import { plural } from '@/lib/text';

import classes from './Ready.module.css';
import { StartDialog } from './StartDialog';

interface Props {
  rfc: Rfc;
  voting: Voting;
}

/** What stands between an open RFC and its vote; whoever may start it does so here. */
export function ReadyForVote({ rfc, voting }: Props) {
  const [starting, setStarting] = useState(false);
  const { me, hasRole } = useSession();
  const { readiness, actions } = voting;
  const now = useNow();
  if (!readiness) return null;
  const author = !!me && rfc.authors.some(({ username }) => username === me.username);
  const starter = actions.includes('START') || author || hasRole('MAINTAINER');
  const { blockers, possibleFrom, canStart } = readiness;
  const later = Date.parse(possibleFrom) > now;
  const waiting = blockers.length > 0 || (later && !canStart);
  return (
    <section className={classes.ready} data-starter={starter || undefined} aria-label="The vote">
      <div>
        <p className={classes.lead}>
          {waiting ? (
            <>
              <b>No vote yet.</b>{' '}
              {blockers.length > 0 && `${plural(blockers.length, 'thing')} to settle first. `}
              {later && `Possible from ${atMinute(possibleFrom)} at the earliest.`}
            </>
          ) : (
            <>
              <b>Ready for a vote.</b>{' '}
              {starter ? 'You can start it.' : 'Its author or a maintainer can start it.'}
            </>
          )}
        </p>
        {blockers.length > 0 && (
          <ul className={classes.blockers}>
            {blockers.map((blocker) => (
              <BlockerLine key={blocker.code + blocker.detail} blocker={blocker} />
            ))}
          </ul>
        )}
      </div>
      {starter && (
        <Button disabled={!canStart} onClick={() => setStarting(true)}>
          Start the vote
        </Button>
      )}
      {starting && <StartDialog rfc={rfc} voting={voting} onClose={() => setStarting(false)} />}
    </section>
  );
}

function BlockerLine({ blocker: { code, detail, until } }: { blocker: Blocker }) {
  const Sign =
    code === 'COMMENT_PERIOD' || code === 'COOLDOWN'
      ? IconClockHour4
      : code === 'TOO_MANY_VOTES'
        ? IconHourglass
        : IconLock;
  return (
    <li>
      <Sign size={17} stroke={1.8} aria-hidden />
      <span>
        {withLocalTimes(detail)}
        {until && (
          <span className={classes.until}>
            {' '}
            (<Moment at={until} as="deadline" />)
          </span>
        )}
        {code === 'CONCERN_OPEN' && (
          <>
            {' '}
            <Link to="?tab=concerns" preventScrollReset>
              See the concerns
            </Link>
          </>
        )}
      </span>
    </li>
  );
}
