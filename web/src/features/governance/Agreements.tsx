import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { useNow } from '@/lib/useNow';
import classes from './Governance.module.css';
import { Part } from './Part';
import { dayIn } from './shares';
import type { GovernanceDashboard } from './types';

interface Props {
  agreements: NonNullable<GovernanceDashboard['agreements']>;
}

export function Agreements({ agreements: { expiring, expiringIn60Days } }: Props) {
  const now = useNow();
  const rest = expiringIn60Days - expiring.length;
  return (
    <Part title="Expiring agreements" all={{ to: '/agreements', name: 'All agreements' }}>
      {expiring.length === 0 && <p className={classes.none}>None ends within the next 60 days.</p>}
      <ul className={classes.list}>
        {expiring.map(({ agreement, partner, endsOn }) => (
          <li key={agreement} className={classes.line}>
            <Link to={`/agreements/${agreement}`}>{partner.name}</Link>
            <span className={classes.days}>
              <Moment at={endsOn} as="day" />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={classes.none}>
          <Link to={`/agreements?status=ACTIVE&endsBefore=${dayIn(60, now)}`}>and {rest} more</Link>
        </p>
      )}
    </Part>
  );
}
