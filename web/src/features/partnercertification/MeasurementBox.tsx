import { Progress, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Moment } from '@/components/Moment';
import type { Measurement } from '@/lib/api/partnercertification';
import { percent } from '@/lib/points';
import { count } from '@/lib/text';
import { withLocalTimes } from '@/lib/time';
import { useNow } from '@/lib/useNow';
import classes from './Standing.module.css';
import { inMillis, probed } from './words';

interface Props {
  measurement: Measurement;
  endpoint?: string;
}

/** How the staging endpoint does so far; the figures come in while the page is open. */
export function MeasurementBox({ measurement, endpoint }: Props) {
  const now = useNow();
  const { since, until, enough, why, lastProbeAt, lastResult } = measurement;
  const span = Date.parse(until) - Date.parse(since);
  const passed = Math.min(100, Math.max(0, ((now - Date.parse(since)) / (span || 1)) * 100));
  return (
    <section className={classes.measurement} aria-labelledby="measurement">
      <header>
        <Title order={3} size="h4" id="measurement">
          Measurement of the staging endpoint
        </Title>
        {enough ? (
          <span className={classes.done}>enough to go by</span>
        ) : (
          <span className={classes.live}>being measured</span>
        )}
      </header>
      <Progress value={enough ? 100 : passed} size="sm" aria-label="Time measured" />
      <p className={classes.small}>
        since <Moment at={since} as="day" />, at least until <Moment at={until} as="day" />
        {endpoint && (
          <>
            , <code>{endpoint}</code>
          </>
        )}
      </p>
      <dl className={classes.numbers}>
        <Number name="Probes">{count(measurement.probes)}</Number>
        {measurement.uptimeBasisPoints !== undefined && (
          <Number name="Available">{percent(measurement.uptimeBasisPoints)}</Number>
        )}
        {measurement.p95Millis !== undefined && (
          <Number name="95 of 100 within">{inMillis(measurement.p95Millis)}</Number>
        )}
      </dl>
      <p className={classes.why}>{withLocalTimes(why)}</p>
      <p className={classes.small}>
        {probed(measurement)}
        {lastProbeAt && (
          <>
            , last <Moment at={lastProbeAt} />
            {lastResult && `: ${lastResult}`}
          </>
        )}
      </p>
    </section>
  );
}

function Number({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
