import { Link } from 'react-router';
import { AvailabilityBars } from '@/components/AvailabilityBars';
import { Mark } from '@/components/Mark';
import type { WatchedPartner } from '@/lib/api/status';
import classes from './Status.module.css';
import { daysOf, stateWords } from './words';

interface Props {
  partner: WatchedPartner;
  firstDay: string;
}

export function PartnerRow({ partner, firstDay }: Props) {
  const [tone, state] = stateWords[partner.state];
  return (
    <article className={classes.partner} aria-label={partner.name}>
      <header>
        <h3>
          <Link to={`/status/${partner.slug}`}>{partner.name}</Link>
        </h3>
        <Mark tone={tone}>{state}</Mark>
      </header>
      <AvailabilityBars
        of={partner.name}
        days={daysOf(partner, firstDay)}
        uptimePartsPerMillion={partner.uptimePartsPerMillion}
      />
    </article>
  );
}
