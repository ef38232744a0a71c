import { LineChart } from '@/components/LineChart';
import classes from './Scorecard.module.css';
import type { ScorecardData } from './types';
import { lastOfDays, pointsText } from './words';

/** How the mean came to be what it is. */
export function Means({ history }: { history: ScorecardData['history'] }) {
  const points = lastOfDays(history);
  if (points.length === 0) return null;
  return (
    <div className={classes.means}>
      <LineChart title="Mean by weight" unit="Points" points={points} format={pointsText} />
    </div>
  );
}
