import type { Founding } from '@/lib/api/reputation';
import classes from './Founding.module.css';

export function Progress({ founding }: { founding: Founding }) {
  const { membersAboveFloor, needed } = founding;
  const share = Math.min(1, membersAboveFloor / Math.max(1, needed));
  return (
    <div className={classes.progress}>
      <p>
        <b>{membersAboveFloor}</b> of {needed} members above 5 reputation
      </p>
      <div
        role="progressbar"
        aria-label="Members above 5 reputation"
        aria-valuemin={0}
        aria-valuemax={needed}
        aria-valuenow={Math.min(membersAboveFloor, needed)}
        className={classes.track}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
