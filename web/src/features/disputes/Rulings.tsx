import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { Section } from '@/components/Section';
import classes from './Case.module.css';
import { effectOf, isOverturned, partyOf } from './standing';
import type { Dispute, Resolution } from './types';
import { outcomeName } from './words';

/** What was decided, with what it does; the appeal's decision above the one it judged. */
export function Rulings({ dispute }: { dispute: Dispute }) {
  const { resolution, decision } = dispute;
  if (!resolution) return null;
  return (
    <>
      {decision && (
        <Section title="Decision of the appeal">
          <Ruling dispute={dispute} ruling={decision}>
            {isOverturned(dispute)
              ? 'The resolution is overturned. '
              : 'The resolution is confirmed. '}
            {effectOf(dispute, decision)}
          </Ruling>
        </Section>
      )}
      <Section title="Resolution">
        <Ruling dispute={dispute} ruling={resolution} past={isOverturned(dispute)}>
          {isOverturned(dispute)
            ? 'Overturned by the appeal: it has no effect any more.'
            : effectOf(dispute, resolution)}
        </Ruling>
      </Section>
    </>
  );
}

interface Props {
  dispute: Dispute;
  ruling: Resolution;
  past?: boolean;
  children: ReactNode;
}

function Ruling({ dispute, ruling, past = false, children }: Props) {
  const { outcome, against, html, by, at } = ruling;
  return (
    <div className={classes.ruling} data-outcome={outcome} data-past={past || undefined}>
      <p className={classes.outcome}>
        {outcomeName[outcome]}
        {against && ` of ${partyOf(dispute, against).name}`}
      </p>
      <p className={classes.effect}>{children}</p>
      <Prose html={html} />
      <p className={classes.byline}>
        <Link to={`/members/${by.username}`}>{by.username}</Link>, <Moment at={at} />
      </p>
    </div>
  );
}
