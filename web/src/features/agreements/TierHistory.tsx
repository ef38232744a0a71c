import { Day } from '@/components/Day';
import { Hash } from '@/components/Hash';
import { tierName } from '@/lib/agreements';
import classes from './Agreement.module.css';
import type { TierPeriod } from './types';

/** Which tier was in force when, and by which document; nothing is ever rewritten. */
export function TierHistory({ history }: { history: readonly TierPeriod[] }) {
  return (
    <ol className={classes.history}>
      {history.map(({ tier, from, until, documentSha256 }) => (
        <li key={`${from}-${documentSha256}`}>
          <b>{tierName[tier]}</b>
          <span>
            from <Day on={dayPart(from)} />
            {until && (
              <>
                {' '}
                until <Day on={dayPart(until)} />
              </>
            )}
          </span>
          <Hash sha256={documentSha256} />
        </li>
      ))}
    </ol>
  );
}

/** Terms change at midnight in UTC. */
const dayPart = (moment: string) => moment.slice(0, 10);
