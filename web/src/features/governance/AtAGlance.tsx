import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { Figures, type Figure } from '@/components/Figures';
import { Moment } from '@/components/Moment';
import { money } from '@/lib/money';
import { monthName } from '@/lib/months';
import { count } from '@/lib/text';
import classes from './Governance.module.css';
import type { GovernanceDashboard } from './types';

const linked = (to: string, value: number) => (
  <Link to={to} className={classes.figure}>
    {count(value)}
  </Link>
);

function payouts(due: GovernanceDashboard['payoutsDue']): Figure {
  const { partners, totalMinor, currency, nextDueOn } = due;
  return {
    name: 'Payouts due',
    value: linked('/finance/payouts', partners),
    note: partners > 0 ? money(totalMinor, currency) : nextDueOn && <Next on={nextDueOn} />,
  };
}

/** Nobody is compliant before a month is sealed: there is no figure then. */
function serviceLevels({ slaCompliantCount: sealed }: GovernanceDashboard): Figure {
  return {
    name: 'SLA compliant',
    value: (
      <Link to="/sla" className={classes.figure}>
        {sealed ? `${count(sealed.compliant)} of ${count(sealed.withData)}` : 'no data'}
      </Link>
    ),
    note: sealed ? `with data, ${monthName(sealed.month)}` : 'no month is sealed yet',
  };
}

const Next = ({ on }: { on: string }) => (
  <>
    the next on <Day on={on} />
  </>
);

/** The counts that decide whether there is something to do, each leading to what it counts. */
export function AtAGlance({ dashboard }: { dashboard: GovernanceDashboard }) {
  const { partners, onboarding, disputes, agreements, certifications, payoutsDue } = dashboard;
  const next = disputes.nextDeadline;
  const ending = '/agreements?status=ACTIVE&within=60';
  const figures: Figure[] = [
    {
      name: 'Open disputes',
      value: linked('/disputes?state=OPEN', disputes.open),
      note: next && (
        <>
          next deadline: <Moment at={next.dueAt} as="deadline" />
        </>
      ),
    },
    {
      name: 'Being onboarded',
      value: linked('/onboarding', onboarding.inProgress),
      note: `${onboarding.averageProgressPercent} % done on average`,
    },
    {
      name: 'Stuck',
      value: linked('/onboarding?stuck=true', onboarding.stuck),
      note: 'too long in a stage',
    },
    { name: 'Active agreements', value: linked('/agreements?status=ACTIVE', agreements.active) },
    {
      name: 'Expiring',
      value: linked(ending, agreements.expiringIn60Days),
      note: 'agreements, within 60 days',
    },
    {
      name: 'Certified partners',
      value: (
        <Link to="/partners?status=CERTIFIED" className={classes.figure}>
          {count(certifications.valid)} of {count(partners.total)}
        </Link>
      ),
      note: `${count(certifications.expiringIn60Days)} end within 60 days`,
    },
    serviceLevels(dashboard),
    payouts(payoutsDue),
  ];
  return <Figures figures={figures} />;
}
