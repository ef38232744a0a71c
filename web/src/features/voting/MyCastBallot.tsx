import { useQuery } from '@tanstack/react-query';
import type { Vote } from '@/lib/api/voting';
import { useSession } from '@/lib/session';
import { CastBallot } from './CastBallot';
import { myBallotQuery } from './queries';
import classes from './Vote.module.css';

/** After the close: the visitor's own ballot, whose receipt now carries its proof. */
export function MyCastBallot({ vote }: { vote: Vote }) {
  const { me } = useSession();
  const { data } = useQuery({ ...myBallotQuery(vote.rfc), enabled: !!me });
  if (!me || !data?.choice) return null;
  return (
    <section className={classes.ballot} aria-labelledby="my-ballot">
      <h3 id="my-ballot">Your ballot</h3>
      <CastBallot vote={vote} ballot={{ ...data, choice: data.choice }} />
    </section>
  );
}
