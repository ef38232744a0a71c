import type { Measurement, ReviewPart } from '@/lib/api/partnercertification';
import type { MeasuredBy } from '@/lib/api/requirements';
import { score } from '@/lib/partners';
import { percent } from '@/lib/points';
import { withLocalTimes } from '@/lib/time';
import classes from './ReviewForm.module.css';
import { measuredScore } from './scores';
import { inMillis, measured, probed, sampled } from './words';

interface Props {
  by: MeasuredBy;
  measurement?: Measurement;
  last?: ReviewPart;
}

/** A score nobody enters: the figures and what they give. */
export function MeasuredFigures({ by, measurement, last }: Props) {
  const points = measuredScore(by, measurement);
  return (
    <div className={classes.measured}>
      {measurement && <Staging by={by} measurement={measurement} />}
      {!measurement && last?.figures && (
        <p>
          <b>{measured(last.figures).join('; ')}</b>, at the last review: {sampled(last.figures)}.
        </p>
      )}
      {!measurement && <p>The platform takes the score from the figures of production.</p>}
      {points !== undefined && (
        <p>
          gives a score of <b>{score(points)}</b>
        </p>
      )}
    </div>
  );
}

function Staging({ by, measurement }: { by: MeasuredBy; measurement: Measurement }) {
  if (!measurement.enough) return <p>{withLocalTimes(measurement.why)}</p>;
  return (
    <p>
      <b>{figure(by, measurement)}</b>, {probed(measurement)}
    </p>
  );
}

function figure(by: MeasuredBy, of: Measurement): string {
  switch (by) {
    case 'RESPONSE_TIME':
      return of.p95Millis === undefined
        ? 'No answer to time'
        : `95 of 100 answers within ${inMillis(of.p95Millis)}`;
    case 'UPTIME':
    case 'RELIABILITY':
      return of.uptimeBasisPoints === undefined
        ? 'No figure'
        : `${percent(of.uptimeBasisPoints)} ${by === 'UPTIME' ? 'available' : 'succeeded'}`;
  }
}
