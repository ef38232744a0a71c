import { IconMailFilled } from '@tabler/icons-react';
import type { Vote } from '@/lib/api/voting';
import { atMinute } from '@/lib/time';
import classes from './Tally.module.css';

/** A hidden vote shows its envelope and nothing that is in it. */
export function SealedTally({ vote }: { vote: Vote }) {
  return (
    <section className={classes.sealed} aria-labelledby="tally-title">
      <IconMailFilled size={44} aria-hidden />
      <h3 id="tally-title">Sealed until the close</h3>
      <p>
        This vote hides everything about others’ ballots: no counts, no names, no turnout, not even
        to staff. On {atMinute(vote.closesAt)} the whole log is published with its proofs.
      </p>
    </section>
  );
}
