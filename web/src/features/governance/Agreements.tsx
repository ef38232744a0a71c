import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { Section } from '@/components/Section';
import { agreementPath } from '@/lib/agreements';
import classes from './Governance.module.css';
import type { GovernanceDashboard } from './types';

interface Props {
  agreements: GovernanceDashboard['agreements'];
}

export function Agreements({ agreements: { expiring, expiringIn60Days } }: Props) {
  const rest = expiringIn60Days - expiring.length;
  return (
    <Section title="Expiring agreements" aside={<Link to="/agreements">All agreements</Link>}>
      {expiring.length === 0 && <p className={classes.none}>None ends within the next 60 days.</p>}
      <ul className={classes.list}>
        {expiring.map(({ agreement, partner, endsOn }) => (
          <li key={agreement} className={classes.line}>
            <Link to={agreementPath(agreement)}>{partner.name}</Link>
            <span className={classes.days}>
              <Day on={endsOn} />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={classes.none}>
          <Link to="/agreements?status=ACTIVE&within=60">and {rest} more</Link>
        </p>
      )}
    </Section>
  );
}
