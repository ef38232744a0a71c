import { useId } from 'react';
import { ticks } from '@/components/chart';
import { ChartTable } from '@/components/ChartTable';
import type { UsagePoint } from '@/lib/api/usage';
import { plural } from '@/lib/text';
import { roughly } from '@/lib/usage';
import classes from './HourChart.module.css';

const TITLE = 'Executions an hour, UTC';

/** "09:00" of an instant. */
const hourOf = (start: string) => start.slice(11, 16);

const inWords = ({ start, executions }: UsagePoint) =>
  `${hourOf(start)}: ${plural(executions, 'execution')}`;

/** The hours of a day as bars, and as a table for those who do not see them. */
export function HourChart({ points }: { points: readonly UsagePoint[] }) {
  const id = useId();
  const [first] = points;
  if (!first) return null;
  const busiest = points.reduce((most, each) => (each.executions > most.executions ? each : most));
  const steps = ticks(busiest.executions);
  const top = steps[steps.length - 1] ?? 1;
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption id={id}>{TITLE}</figcaption>
      <div className={classes.plot} role="img" aria-label={`Most at ${inWords(busiest)}`}>
        {steps.map((step) => (
          <span key={step} className={classes.step} style={{ bottom: `${(100 * step) / top}%` }}>
            {roughly(step)}
          </span>
        ))}
        <div className={classes.bars}>
          {points.map((point) => (
            <span key={point.start} title={inWords(point)}>
              <i style={{ height: `${(100 * point.executions) / top}%` }} />
            </span>
          ))}
        </div>
      </div>
      <div className={classes.hours} aria-hidden>
        {['00:00', '06:00', '12:00', '18:00', '24:00'].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      <ChartTable
        title={TITLE}
        of="Hour"
        unit="executions"
        points={points.map(({ start, executions }) => ({ day: start, value: executions }))}
        nameOf={hourOf}
        format={roughly}
      />
    </figure>
  );
}
