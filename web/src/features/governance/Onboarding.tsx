import { Link } from 'react-router';
import { agreementPath, stageName, stages as all, tierName } from '@/lib/agreements';
import type { OnboardingCard } from '@/lib/api/agreements';
import { plural } from '@/lib/text';
import { Section } from '@/components/Section';
import { Counts } from './Counts';
import classes from './Governance.module.css';
import { inOrder } from './shares';
import type { GovernanceDashboard } from './types';

interface Props {
  onboarding: GovernanceDashboard['onboarding'];
  stages: GovernanceDashboard['partners']['byStage'];
}

export function Onboarding({ onboarding, stages }: Props) {
  return (
    <Section title="Onboarding" aside={<Link to="/onboarding">The board</Link>}>
      <Counts
        caption="Partners by stage"
        column="Stage"
        rows={inOrder(
          all,
          stages.map(({ stage, count }) => ({ key: stage, count })),
        ).map(({ key, count }) => ({ key, name: stageName[key], count, to: '/onboarding' }))}
      />
      {onboarding.longest.length > 0 && (
        <>
          <h3 className={classes.sub}>Longest in their stage</h3>
          <ul className={classes.list}>
            {onboarding.longest.map((card) => (
              <Waiting key={card.agreement} card={card} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Waiting({ card }: { card: OnboardingCard }) {
  const { agreement, partner, tier, progressPercent, daysInStage, stuck, next } = card;
  return (
    <li className={classes.line}>
      <span>
        <Link to={`${agreementPath(agreement)}/onboarding`}>{partner.name}</Link>
        <small>
          {next
            ? `${next.side === 'STAFF' ? 'staff' : 'partner'}: ${next.title}`
            : `${tierName[tier]}`}
          , {progressPercent} % done
        </small>
      </span>
      <span className={classes.days} data-bad={stuck || undefined}>
        {plural(daysInStage, 'day')}
        {stuck && <small>stuck</small>}
      </span>
    </li>
  );
}
