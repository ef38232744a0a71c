import { Avatar, Tooltip, VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Ballot } from '@/lib/api/voting';
import { points } from '@/lib/points';
import { plural } from '@/lib/text';
import classes from './Ballots.module.css';
import { ChoiceMark } from './choices';

import { VoterReason } from './VoterReason';

interface Props {
  ballot: Ballot;
  onReply?: (author: string, words: string) => void;
}

export function BallotRow({ ballot, onReply }: Props) {
  const { username, reason, earlier } = ballot;
  const name = ballot.displayName || username || 'Former member';
  return (
    <li className={classes.row}>
      <Avatar size={28} name={name} alt="" />
      <div className={classes.main}>
        <p className={classes.line}>
          {username ? (
            <Link className={classes.voter} to={`/members/${username}`}>
              {name}
            </Link>
          ) : (
            <Tooltip label={`In the log as ${ballot.pseudonym}`}>
              <span className={classes.voter} tabIndex={0}>
                {name}
              </span>
            </Tooltip>
          )}
          <ChoiceMark choice={ballot.choice} />
          <span className={classes.quiet}>weight {points(ballot.weightMicros)}</span>
          <span className={classes.quiet}>
            <Moment at={ballot.castAt} />
          </span>
        </p>
        {earlier.length > 0 && <Changes ballot={ballot} />}
        {reason && <VoterReason words={reason} />}
        {reason && onReply && (
          <button
            type="button"
            className={classes.action}
            onClick={() => onReply(username ?? name, reason)}
          >
            Reply in the discussion<VisuallyHidden> to {name}</VisuallyHidden>
          </button>
        )}
      </div>
    </li>
  );
}

function Changes({ ballot: { earlier } }: { ballot: Ballot }) {
  return (
    <details className={classes.changes}>
      <summary>Changed {earlier.length === 1 ? 'once' : plural(earlier.length, 'time')}</summary>
      <ul>
        {earlier.map(({ choice, castAt }) => (
          <li key={castAt}>
            before: <ChoiceMark choice={choice} /> <Moment at={castAt} />
          </li>
        ))}
      </ul>
    </details>
  );
}
