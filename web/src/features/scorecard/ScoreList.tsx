import { LoadMore } from '@/components/LoadMore';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import { usePages } from '@/lib/pages';
import { scorecardPath, scoresKey } from './queries';
import classes from './Scorecard.module.css';
import type { GivenScore } from './types';
import { pointsText } from './words';

/** Every score there ever was, the latest first. */
export function ScoreList() {
  const pages = usePages<GivenScore>(scoresKey, `${scorecardPath}/scores`);
  const { items } = pages;
  if (pages.error && !items) return <ErrorState error={pages.error} retry={pages.retry} />;
  if (!items) return <LoadingRows rows={2} height={48} />;
  if (items.length === 0) return null;
  return (
    <>
      <h3 className={classes.sub}>All scores</h3>
      <ol className={classes.scores}>
        {items.map(({ criterion, name, score, reason, at, by }) => (
          <li key={`${criterion} ${at}`}>
            <b>{pointsText(score)}</b>
            <div>
              <p>
                {name}: {reason}
              </p>
              <small>
                {by.username}, <Moment at={at} as="day" />
              </small>
            </div>
          </li>
        ))}
      </ol>
      <LoadMore {...pages} />
    </>
  );
}
