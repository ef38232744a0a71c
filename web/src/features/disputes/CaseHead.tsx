import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Countdown } from '@/components/Countdown';
import { atMinute } from '@/lib/time';
import classes from './CaseHead.module.css';
import { CaseSteps } from './CaseSteps';
import { PartyName } from './PartyName';
import { disputeQuery } from './queries';
import { standingOf, wayOf } from './standing';
import { StateMark } from './StateMark';
import type { Dispute, Party } from './types';
import { dueName, typeName } from './words';

/** Who against whom, how far it has come, whose turn it is, and what happens by itself when. */
export function CaseHead({ dispute }: { dispute: Dispute }) {
  const { caseId, claimant, respondent, type, state, side } = dispute;
  return (
    <header>
      <p className={classes.crumbs}>
        <Link to="/disputes">Disputes</Link> / <b>{caseId}</b>
        <StateMark state={state} />
        <span>{typeName[type]}</span>
      </p>
      <Title order={1} className={classes.versus}>
        <Side party={claimant} role="Claimant" yours={side === 'CLAIMANT'} />
        <span className={classes.against}>against</span>
        <Side party={respondent} role="Respondent" yours={side === 'RESPONDENT'} />
      </Title>
      <Now dispute={dispute} />
    </header>
  );
}

function Side({ party, role, yours }: { party: Party; role: string; yours: boolean }) {
  return (
    <span className={classes.side}>
      <span className={classes.role}>
        {role}
        {yours && ' · you'}
      </span>
      <PartyName party={party} />
    </span>
  );
}

function Now({ dispute }: { dispute: Dispute }) {
  const { turn, mine, otherwise } = standingOf(dispute);
  return (
    <section className={classes.now} data-mine={mine || undefined} aria-label="Where it stands">
      <ol className={classes.way} aria-label="The way of the case">
        {wayOf(dispute).map(({ name, at }) => (
          <li key={name} data-at={at} aria-current={at === 'now' ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <div className={classes.turn}>
        <div>
          <p className={classes.who}>{turn}</p>
          {otherwise && <p className={classes.otherwise}>{otherwise}</p>}
        </div>
        <Clock dispute={dispute} />
      </div>
      <CaseSteps dispute={dispute} />
    </section>
  );
}

function Clock({ dispute: { caseId, due } }: { dispute: Dispute }) {
  const { refetch } = useQuery(disputeQuery(caseId));
  if (!due) return null;
  return (
    <p className={classes.clock}>
      <span className={classes.left}>
        <Countdown to={due.at} over="the time is up" onOver={() => void refetch()} />
      </span>
      <span className={classes.until}>
        {dueName[due.what]} {atMinute(due.at)}
      </span>
    </p>
  );
}
