import { Moment } from '@/components/Moment';
import { ProgressLine } from '@/components/ProgressLine';
import { count } from '@/lib/text';
import classes from './Health.module.css';
import type { Milestone } from './types';
import { inOrder, percentOf } from './words';

/** What was reached, with its day, and how far the rest is. */
export function Milestones({ milestones }: { milestones: readonly Milestone[] }) {
  return (
    <ol className={classes.milestones}>
      {inOrder(milestones).map((it) => (
        <li key={it.milestone} data-reached={!!it.reachedAt || undefined}>
          <div>
            <h3>{it.title}</h3>
            <p>{it.reachedAt ? it.evidence : `Reached when: ${lower(it.evidence)}`}</p>
          </div>
          {it.reachedAt ? (
            <b>
              <Moment at={it.reachedAt} as="day" />
            </b>
          ) : (
            <div className={classes.progress}>
              <ProgressLine name={it.title} percent={percentOf(it.done, it.target)}>
                {count(it.done)} of {count(it.target)}
              </ProgressLine>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
