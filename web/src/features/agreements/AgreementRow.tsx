import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { ProgressLine } from '@/components/ProgressLine';
import { agreementPath, stageName, tierName } from '@/lib/agreements';
import { categoryName } from '@/lib/partners';
import { plural } from '@/lib/text';
import { AgreementState } from './AgreementState';
import classes from './List.module.css';
import type { AgreementSummary } from './types';

export function AgreementRow({ agreement }: { agreement: AgreementSummary }) {
  const { id, partner, status, tier, integrationType, endsOn } = agreement;
  return (
    <article className={classes.row} aria-label={partner.name}>
      <div className={classes.names}>
        <Link to={agreementPath(id)} className={classes.name}>
          {partner.name}
        </Link>
        <p className={classes.facts}>
          <AgreementState status={status} />
          <span>{tierName[tier]}</span>
          <span>{categoryName[integrationType]}</span>
          {endsOn && (status === 'ACTIVE' || status === 'EXPIRED') && (
            <span>
              {status === 'ACTIVE' ? 'ends ' : 'ended '}
              <Day on={endsOn} />
            </span>
          )}
        </p>
      </div>
      {status === 'ONBOARDING' && <Progress agreement={agreement} />}
    </article>
  );
}

function Progress({ agreement: { id, partner, onboarding } }: { agreement: AgreementSummary }) {
  if (!onboarding) return null;
  const { stage, progressPercent, daysInStage } = onboarding;
  return (
    <div className={classes.progress}>
      <ProgressLine name={partner.name} percent={progressPercent}>
        <Link to={`${agreementPath(id)}/onboarding`}>{stageName[stage]}</Link>,{' '}
        {plural(daysInStage, 'day')}
      </ProgressLine>
    </div>
  );
}
