import type { OpenTally } from '@/lib/api/voting';
import { ChoiceTable } from './ChoiceTable';
import { GateBars } from './GateBars';
import classes from './Vote.module.css';
import { standing } from './words';

/** How a running vote stands. */
export function Tally({ tally }: { tally: OpenTally }) {
  return (
    <section aria-labelledby="tally-title">
      <h3 id="tally-title" className={classes.live}>
        How it stands
      </h3>
      <p className={classes.standing} data-outcome={tally.outcome}>
        {standing(tally)}
      </p>
      <GateBars tally={tally} />
      <ChoiceTable choices={tally.choices} />
    </section>
  );
}
