import { Link } from 'react-router';
import type { Approval, Approver } from '@/lib/api/skills';
import { roleName } from '@/lib/roles';
import classes from './Approvals.module.css';
import { Moment } from './Moment';

interface Props {
  approvals: Approval[];
  needed: Approver[];
}

/** Who has agreed to a skill of elevated risk, and who still has to. */
export function Approvals({ approvals, needed }: Props) {
  if (approvals.length === 0 && needed.length === 0) return null;
  return (
    <div className={classes.approvals}>
      <h3>Approvals</h3>
      <ul>
        {approvals.map((approval) => (
          <li key={`${approval.role}-${approval.at}`} data-granted={approval.granted || undefined}>
            <b>{approval.granted ? 'Approved' : 'Declined'}</b> by{' '}
            <Link to={`/members/${approval.by.username}`}>{approval.by.username}</Link>,{' '}
            {roleName[approval.role].toLowerCase()}, <Moment at={approval.at} />
            <p>{approval.reason}</p>
          </li>
        ))}
        {needed.map((role) => (
          <li key={role}>Waiting for a {roleName[role].toLowerCase()}</li>
        ))}
      </ul>
    </div>
  );
}
