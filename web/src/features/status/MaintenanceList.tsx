import { Link } from 'react-router';
import { Mark } from '@/components/Mark';
import type { StatusMaintenance } from '@/lib/api/status';
import { atMinute } from '@/lib/time';
import { useNow } from '@/lib/useNow';
import classes from './Status.module.css';

interface Props {
  windows: readonly StatusMaintenance[];
  /** Says whose they are. */
  named?: boolean;
}

/** What is under way or planned, the next first. */
export function MaintenanceList({ windows, named }: Props) {
  const now = useNow();
  return (
    <ul className={classes.windows}>
      {windows.map(({ id, partner, partnerName, from, until, reason }) => (
        <li key={id}>
          <p className={classes.facts}>
            {Date.parse(from) <= now ? (
              <Mark tone="open">Under way</Mark>
            ) : (
              <Mark tone="quiet">Planned</Mark>
            )}
            {named && <Link to={`/status/${partner}`}>{partnerName}</Link>}
            <span>
              <time dateTime={from}>{atMinute(from)}</time> to{' '}
              <time dateTime={until}>{atMinute(until)}</time>
            </span>
          </p>
          <p className={classes.reason}>{reason}</p>
        </li>
      ))}
    </ul>
  );
}
