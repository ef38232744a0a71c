import { Progress } from '@mantine/core';
import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { agreementPath, tierName } from '@/lib/agreements';
import type { OnboardingCard } from '@/lib/api/agreements';
import { plural } from '@/lib/text';
import classes from './Board.module.css';
import { Stuck } from './Stuck';
import { responsible } from './words';

/** A partner on the board: how far it is, how long it has been there, what comes next. */
export function BoardCard({ card }: { card: OnboardingCard }) {
  const { agreement, partner, tier, progressPercent, daysInStage, stuck, next } = card;
  return (
    <article className={classes.card} data-stuck={stuck || undefined}>
      <header>
        <h3>
          <Link to={`${agreementPath(agreement)}/onboarding`}>{partner.name}</Link>
        </h3>
        {stuck && <Stuck />}
      </header>
      <p className={classes.facts}>
        <span>{tierName[tier]}</span>
        <span>{plural(daysInStage, 'day')} here</span>
      </p>
      <div className={classes.progress}>
        <Progress
          value={progressPercent}
          size="xs"
          aria-label={`Progress of ${partner.name}: ${progressPercent} %`}
        />
        <span>{progressPercent}&nbsp;%</span>
      </div>
      {next && (
        <p className={classes.next}>
          <b>{next.title}</b>
          <span>{responsible(next, partner.name)}</span>
          <span data-late={next.overdue || undefined}>
            <Day on={next.dueOn} as="due" />
          </span>
        </p>
      )}
    </article>
  );
}
