import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import classes from './Case.module.css';
import { ConfirmStep } from './ConfirmStep';
import { usePost } from './queries';
import { partyOf } from './standing';
import type { Dispute } from './types';

/** What one party offers, and whether the other one took it. */
export function Settlement({ dispute }: { dispute: Dispute }) {
  const { settlement, actions } = dispute;
  const accept = usePost<undefined>(dispute, 'settlement/acceptance');
  if (!settlement) return null;
  const { text, offeredBy, offeredAt, acceptedBy, acceptedAt } = settlement;
  const from = partyOf(dispute, offeredBy).name;
  const other = partyOf(dispute, offeredBy === 'CLAIMANT' ? 'RESPONDENT' : 'CLAIMANT').name;
  return (
    <Section
      title="Settlement"
      aside={
        <span className={classes.byline}>
          offered by {from}, <Moment at={offeredAt} />
        </span>
      }
    >
      <div className={classes.offer} data-accepted={acceptedAt !== undefined || undefined}>
        <p className={classes.plain}>{text}</p>
        {acceptedAt && (
          <p className={classes.byline}>
            accepted by {acceptedBy?.username ?? other} for {other}, <Moment at={acceptedAt} />
          </p>
        )}
        {!acceptedAt && actions.includes('ACCEPT_SETTLEMENT') && (
          <ConfirmStep
            step={accept}
            button="Accept the settlement"
            title="Accept this settlement?"
            done="The case is settled."
          >
            It closes the case at once, for both parties. Neither can appeal.
          </ConfirmStep>
        )}
        {!acceptedAt && !actions.includes('ACCEPT_SETTLEMENT') && (
          <p className={classes.byline}>
            {['FILED', 'RESPONDED'].includes(dispute.state)
              ? `It closes the case when an owner of ${other} accepts it.`
              : 'It was not accepted.'}
          </p>
        )}
      </div>
    </Section>
  );
}
