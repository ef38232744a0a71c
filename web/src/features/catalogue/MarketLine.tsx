import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { count, plural } from '@/lib/text';
import classes from './Catalogue.module.css';
import { metricsQuery } from './queries';

/** The whole marketplace in one line; without an answer nothing is missed. */
export function MarketLine() {
  const { data } = useQuery(metricsQuery);
  return (
    <p className={classes.market}>
      {data && (
        <>
          <Link to="/skills">{plural(data.totalSkills, 'skill')}</Link> by{' '}
          <Link to="/partners">{plural(data.totalPartners, 'partner')}</Link>,{' '}
          <Link to="/partners?status=CERTIFIED">{count(data.certifiedPartners)} certified</Link>.
          Fetched {plural(data.downloads, 'time')}
          {data.executions30Days !== undefined &&
            `, executed ${plural(data.executions30Days, 'time')} in 30 days`}
          .
        </>
      )}
    </p>
  );
}
