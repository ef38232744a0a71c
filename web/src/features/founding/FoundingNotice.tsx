import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { plural } from '@/lib/text';
import classes from './Founding.module.css';
import { Progress } from './Progress';
import { foundingQuery } from './queries';

/** Says, while it lasts, that founding electors vote; silent afterwards. */
export function FoundingNotice() {
  const { data } = useQuery(foundingQuery);
  if (!data?.active) return null;
  return (
    <section className={classes.notice} aria-labelledby="founding">
      <div>
        <h2 id="founding">This community is being founded</h2>
        <p>
          Until enough members have earned their say, electors admitted by staff may vote as well:{' '}
          {data.electors.length > 0 ? plural(data.electors.length, 'member') : 'nobody'} so far.{' '}
          <Link to="/founding">Who they are, and why</Link>
        </p>
      </div>
      <Progress founding={data} />
    </section>
  );
}
