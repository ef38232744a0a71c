import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { monthName } from '@/lib/months';
import { slaPath } from '@/lib/sla';
import { plural } from '@/lib/text';
import classes from './Case.module.css';
import type { Dispute } from './types';
import { typeAbout, typeName } from './words';

export function CaseFacts({ dispute }: { dispute: Dispute }) {
  const { type, filedAt, filedBy, mediator, holds, slaMonth, claimant } = dispute;
  return (
    <aside className={classes.facts} aria-label="About this case">
      <dl>
        <Fact name="About">
          {typeName[type]}
          <span>{typeAbout[type]}</span>
        </Fact>
        {slaMonth && (
          <Fact name="Contested">
            <Link to={`${slaPath(claimant.slug)}?month=${slaMonth}`}>{monthName(slaMonth)}</Link>
          </Fact>
        )}
        <Fact name="Filed">
          <Moment at={filedAt} as="day" />
          <span>
            by <Link to={`/members/${filedBy.username}`}>{filedBy.username}</Link>
          </span>
        </Fact>
        <Fact name="Mediator">
          {mediator ? (
            <Link to={`/members/${mediator.username}`}>{mediator.username}</Link>
          ) : (
            'none yet'
          )}
        </Fact>
        {holds > 0 && (
          <Fact name="Held back">
            {plural(holds, 'statement')}
            <span>paid or reversed when the case ends</span>
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
