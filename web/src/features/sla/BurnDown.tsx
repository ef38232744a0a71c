import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { dates, line } from '@/components/chart';
import { ChartTable } from '@/components/ChartTable';
import type { SlaBudget } from '@/lib/api/sla';
import { shortDuration } from '@/lib/sla';
import { placed, scale } from './burnDown';
import classes from './Sla.module.css';
import { budgetLeft } from './words';

/** So far apart two names can both be read. */
const LINE = 14;
const HEIGHT = 170;
const BOX = { right: 10, top: 10, bottom: 24 };
const TITLE = 'Error budget left';

/** What may still be down, day by day; below the line the promise is broken. */
export function BurnDown({ budget }: { budget: SlaBudget }) {
  const id = useId();
  const { ref, width } = useElementSize();
  const { points, leftSeconds } = budget;
  return (
    <figure
      className={classes.burn}
      aria-labelledby={id}
      data-broken={leftSeconds < 0 || undefined}
    >
      <figcaption id={id}>
        <span>{TITLE}</span>
        <b>{budgetLeft(leftSeconds)}</b>
      </figcaption>
      <div ref={ref} className={classes.plot} style={{ height: HEIGHT }}>
        {width > 0 && <Plot budget={budget} width={width} />}
      </div>
      <ChartTable
        title={TITLE}
        unit="left"
        points={points.map(({ day, leftSeconds: value }) => ({ day, value }))}
        format={shortDuration}
      />
    </figure>
  );
}

function Plot({ budget, width }: { budget: SlaBudget; width: number }) {
  const { points, allowedSeconds } = budget;
  const steps = scale(allowedSeconds, Math.min(...points.map((each) => each.leftSeconds)));
  const named = [steps.top, 0, ...(steps.bottom < 0 ? [steps.bottom] : [])];
  const widest = Math.max(...named.map((step) => shortDuration(step).length));
  const box = { width, height: HEIGHT, left: 10 + widest * 6.5, ...BOX };
  const at = placed(points, steps, box);
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const zero = at.y(0);
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={`${budgetLeft(first.leftSeconds)} after the first day, ${budgetLeft(last.leftSeconds)} after the last`}
    >
      {named.map((step) => (
        <g key={step} className={step === 0 ? classes.zero : classes.grid}>
          <line x1={box.left} x2={width - box.right} y1={at.y(step)} y2={at.y(step)} />
          {(step === 0 || Math.abs(at.y(step) - zero) >= LINE) && (
            <text x={box.left - 7} y={at.y(step)} dy="0.32em" textAnchor="end">
              {shortDuration(step)}
            </text>
          )}
        </g>
      ))}
      {dates(first.day, last.day, (width - box.left) / 60).map(({ day, name }) => (
        <text
          key={day}
          x={at.x(day)}
          y={HEIGHT - 6}
          textAnchor={day === last.day && first.day !== last.day ? 'end' : 'middle'}
        >
          {name}
        </text>
      ))}
      <path
        className={classes.area}
        d={`${line(at.all)}L${at.all[at.all.length - 1]!.x} ${zero}L${at.all[0]!.x} ${zero}Z`}
      />
      <path className={classes.line} d={line(at.all)} />
      <circle
        className={classes.dot}
        r={4}
        cx={at.all[at.all.length - 1]!.x}
        cy={at.all[at.all.length - 1]!.y}
      />
    </svg>
  );
}
