import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { atMinute } from '@/lib/time';
import { Counts } from './Counts';
import classes from './Governance.module.css';
import { Part } from './Part';
import { inOrder } from './shares';
import type { DisputeState, GovernanceDashboard } from './types';
import { deadlineName, disputeStateName } from './words';

const open: readonly DisputeState[] = [
  'FILED',
  'RESPONDED',
  'DEFAULTED',
  'IN_MEDIATION',
  'RESOLVED',
  'APPEALED',
];

export function Disputes({ disputes }: { disputes: NonNullable<GovernanceDashboard['disputes']> }) {
  const { byState, nextDeadline } = disputes;
  const counts = byState.map(({ state, count }) => ({ key: state, count }));
  return (
    <Part title="Disputes" all={{ to: '/disputes', name: 'All disputes' }}>
      {nextDeadline && (
        <p className={classes.next}>
          <Link to={`/disputes/${nextDeadline.caseId}`}>{nextDeadline.caseId}</Link>:{' '}
          {deadlineName(nextDeadline.what)} {atMinute(nextDeadline.dueAt)} (
          <Moment at={nextDeadline.dueAt} as="deadline" />)
        </p>
      )}
      <Counts
        caption="Open disputes by state"
        column="State"
        rows={inOrder(open, counts).map(({ key, count }) => ({
          key,
          name: disputeStateName[key],
          count,
          to: `/disputes?state=${key}`,
        }))}
      />
    </Part>
  );
}
