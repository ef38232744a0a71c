import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { ReputationEntry } from '@/lib/api/reputation';
import { points, signed } from '@/lib/points';
import { EntrySteps } from './EntrySteps';
import { pointName } from './kinds';
import classes from './Reputation.module.css';

const MICROS = 1_000_000;

export function EntryRow({ entry }: { entry: ReputationEntry }) {
  const { subject, giver, voided, appeal } = entry;
  const decayed = !voided && entry.points > 0 && entry.micros < entry.points * MICROS;
  return (
    <div className={classes.entry} data-voided={voided ? true : undefined}>
      <div className={classes.points}>
        <b>{signed(entry.points)}</b>
        {decayed && <small>now {points(entry.micros)}</small>}
      </div>
      <div className={classes.what}>
        <div>
          {pointName[entry.kind] ?? entry.kind}
          {subject && (
            <>
              {': '}
              <Link to={subject.link}>{subject.title}</Link>
            </>
          )}
        </div>
        <p className={classes.under}>
          <Moment at={entry.occurredAt} as="day" />
          {giver && (
            <span>
              from <Link to={`/members/${giver}`}>{giver}</Link>
            </span>
          )}
        </p>
        {entry.nominalPoints !== entry.points && (
          <p className={classes.note}>
            {signed(entry.points)} of {signed(entry.nominalPoints)}
            {entry.note && `: ${entry.note}`}
          </p>
        )}
        {entry.note && entry.nominalPoints === entry.points && (
          <p className={classes.note}>{entry.note}</p>
        )}
        {voided && (
          <p className={classes.note}>
            <b>Voided</b>
            {voided.by && ` by ${voided.by}`}, <Moment at={voided.at} />: {voided.reason}
          </p>
        )}
        {appeal && (
          <p className={classes.note}>
            <b>Appeal:</b> {appeal.text}{' '}
            {appeal.decision ? (
              <>
                <b>{appeal.decision.toLowerCase()}:</b> {appeal.decisionReason}
              </>
            ) : (
              'Another moderator will decide.'
            )}
          </p>
        )}
        <EntrySteps entry={entry} />
      </div>
    </div>
  );
}
