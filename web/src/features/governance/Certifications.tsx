import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { Section } from '@/components/Section';
import classes from './Governance.module.css';
import type { GovernanceDashboard } from './types';

interface Props {
  certifications: GovernanceDashboard['certifications'];
}

export function Certifications({ certifications: { expiring, expiringIn60Days } }: Props) {
  const rest = expiringIn60Days - expiring.length;
  return (
    <Section
      title="Expiring certifications"
      aside={<Link to="/admin/partners">What waits for a review</Link>}
    >
      {expiring.length === 0 && <p className={classes.none}>None ends within the next 60 days.</p>}
      <ul className={classes.list}>
        {expiring.map(({ partner, endsOn }) => (
          <li key={partner.slug} className={classes.line}>
            <Link to={`/partners/${partner.slug}/certification`}>{partner.name}</Link>
            <span className={classes.days}>
              <Day on={endsOn} />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.none}>and {rest} more</p>}
    </Section>
  );
}
