import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { disputeStateName, openStates } from '@/lib/disputes';
import { atMinute } from '@/lib/time';
import { Section } from '@/components/Section';
import { Counts } from './Counts';
import classes from './Governance.module.css';
import { inOrder } from './shares';
import type { GovernanceDashboard } from './types';
import { deadlineName } from './words';

export function Disputes({ disputes }: { disputes: GovernanceDashboard['disputes'] }) {
  const { byState, nextDeadline } = disputes;
  const counts = byState.map(({ state, count }) => ({ key: state, count }));
  return (
    <Section title="Disputes" aside={<Link to="/disputes">All disputes</Link>}>
      {nextDeadline && (
        <p className={classes.next}>
          <Link to={`/disputes/${nextDeadline.caseId}`}>{nextDeadline.caseId}</Link>:{' '}
          {deadlineName[nextDeadline.what]} {atMinute(nextDeadline.dueAt)} (
          <Moment at={nextDeadline.dueAt} as="deadline" />)
        </p>
      )}
      <Counts
        caption="Open disputes by state"
        column="State"
        rows={inOrder(openStates, counts).map(({ key, count }) => ({
          key,
          name: disputeStateName[key],
          count,
          to: `/disputes?state=${key}`,
        }))}
      />
    </Section>
  );
}
