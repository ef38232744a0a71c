import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { PartnerApplication } from '@/lib/api/partnercertification';
import { MeasurementBox } from './MeasurementBox';
import classes from './Standing.module.css';

export function ApplicationView({ application }: { application: PartnerApplication }) {
  const { statement, appliedAt, appliedBy, stagingEndpoint, measurement } = application;
  return (
    <div className={classes.application}>
      <p className={classes.facts}>
        Sent by <Link to={`/members/${appliedBy.username}`}>{appliedBy.username}</Link>{' '}
        <Moment at={appliedAt} />; waits for a certifier.
      </p>
      <blockquote className={classes.quote}>{statement}</blockquote>
      {measurement && <MeasurementBox measurement={measurement} endpoint={stagingEndpoint} />}
      {!measurement && stagingEndpoint && (
        <p className={classes.facts}>
          Staging endpoint <code>{stagingEndpoint}</code>
        </p>
      )}
    </div>
  );
}
