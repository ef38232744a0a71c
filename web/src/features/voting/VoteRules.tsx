import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Vote } from '@/lib/api/voting';
import { atMinute } from '@/lib/time';
import { plural } from '@/lib/text';
import { thresholdName } from './figures';
import classes from './Vote.module.css';
import { extensionRule } from './words';

/** What decides this vote, told before anyone casts a ballot. */
export function VoteRules({ vote }: { vote: Vote }) {
  return (
    <dl className={classes.rules}>
      <Rule name="Approval" value={thresholdName(vote.approval)}>
        of the weight that approves, rejects or requests changes must approve.
      </Rule>
      <Rule name="Quorum" value={`${vote.quorumRequired} of ${plural(vote.entitled, 'member')}`}>
        must vote. Each counts once, abstentions too.
      </Rule>
      <Rule name="Closes" value={atMinute(vote.closesAt)}>
        {extensionRule(vote)}
      </Rule>
      <Rule
        name="Text"
        value={
          <Link to={`/rfcs/${vote.rfc}/revisions/${vote.revision}`}>Revision {vote.revision}</Link>
        }
      >
        is frozen. <a href="#rfc-text">Read it below.</a> Both gates must hold at the close, or it
        is rejected.
      </Rule>
    </dl>
  );
}

function Rule({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> {children}
      </dd>
    </div>
  );
}
