import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import classes from './Disputes.module.css';
import { disputePath } from './queries';
import { standingOf } from './standing';
import { StateMark } from './StateMark';
import type { DisputeSummary } from './types';
import { typeName } from './words';

/** One case of a list: who against whom, and what has to happen until when. */
export function DisputeRow({ dispute }: { dispute: DisputeSummary }) {
  const { caseId, claimant, respondent, type, state, side, due } = dispute;
  return (
    <article className={classes.row} aria-label={caseId}>
      <div className={classes.facts}>
        <span className={classes.caseId}>{caseId}</span>
        <StateMark state={state} />
        <span>{typeName[type]}</span>
        {side && (
          <Badge variant="light" tt="none" size="sm">
            {side === 'CLAIMANT' ? 'filed by you' : 'against you'}
          </Badge>
        )}
      </div>
      <h2 className={classes.parties}>
        <Link to={disputePath(caseId)}>
          {claimant.name} <span>against</span> {respondent.name}
        </Link>
      </h2>
      <div className={classes.next}>
        <span>{standingOf(dispute).turn}</span>
        {due && (
          <span className={classes.left}>
            <Moment at={due.at} as="deadline" />
          </span>
        )}
      </div>
    </article>
  );
}
