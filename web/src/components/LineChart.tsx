import { useElementSize } from '@mantine/hooks';
import { useId, useState, type PointerEvent } from 'react';
import { onDay } from '@/lib/time';
import { dates, line, nearest, place, runs, ticks, type Point } from './chart';
import { ChartTable } from './ChartTable';
import classes from './LineChart.module.css';

interface Props {
  title: string;
  /** What a value is called in the table and under the pointer. */
  unit: string;
  points: readonly Point[];
  format?: (value: number) => string;
  height?: number;
  /** How many days lie between two points at most; where it is more the line has a gap. */
  step?: number;
}

const plain = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** One figure over time, for the eye as a line and for everybody as a table. */
export function LineChart(props: Props) {
  const { title, unit, points, format = plain, height = 150, step = Infinity } = props;
  const { ref, width } = useElementSize();
  const id = useId();
  const last = points[points.length - 1];
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption id={id}>
        <span className={classes.title}>{title}</span>
        {last && <span className={classes.last}>{format(last.value)}</span>}
      </figcaption>
      <div ref={ref} className={classes.plot} style={{ height }}>
        {points.length === 0 && <p className={classes.none}>No figures yet.</p>}
        {points.length > 0 && width > 0 && (
          <Plot {...{ title, unit, points, format, width, height, step }} />
        )}
      </div>
      {points.length > 0 && <ChartTable {...{ title, unit, points, format }} />}
    </figure>
  );
}

type PlotProps = Required<Props> & { width: number };

function Plot({ title, unit, points, format, width, height, step: gap }: PlotProps) {
  const [at, setAt] = useState<number>();
  const steps = ticks(Math.max(...points.map(({ value }) => value)));
  const top = steps[steps.length - 1] ?? 1;
  const widest = Math.max(...steps.map((step) => format(step).length));
  const box = { width, height, left: 10 + widest * 7, right: 10, top: 10, bottom: 24 };
  const placed = place(points, top, box);
  const first = points[0]!;
  const last = points[points.length - 1]!;
  const yOf = (step: number) => place([{ day: first.day, value: step }], top, box)[0]!.y;
  const floor = height - box.bottom;
  const chosen = at === undefined ? undefined : placed[at];
  const point = at === undefined ? undefined : points[at];
  const move = (event: PointerEvent<SVGSVGElement>) =>
    setAt(nearest(placed, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${title}: ${format(first.value)} on ${onDay(first.day)}, ${format(last.value)} on ${onDay(last.day)}`}
        onPointerMove={move}
        onPointerDown={move}
        onPointerLeave={() => setAt(undefined)}
      >
        {steps.map((step) => (
          <g key={step} className={classes.step}>
            <line x1={box.left} x2={width - box.right} y1={yOf(step)} y2={yOf(step)} />
            <text x={box.left - 7} y={yOf(step)} dy="0.32em" textAnchor="end">
              {format(step)}
            </text>
          </g>
        ))}
        {dates(first.day, last.day, (width - box.left) / 60).map(({ day, name }) => (
          <text
            key={day}
            className={classes.month}
            x={points.length === 1 ? placed[0]!.x : xOf(day, first.day, last.day, box)}
            y={height - 6}
            textAnchor={day === last.day && first.day !== last.day ? 'end' : 'middle'}
          >
            {name}
          </text>
        ))}
        {runs(points, placed, gap).map((run) => (
          <Run key={run[0]!.x} run={run} floor={floor} />
        ))}
        {chosen && (
          <>
            <line className={classes.cursor} x1={chosen.x} x2={chosen.x} y1={box.top} y2={floor} />
            <circle className={classes.dot} r={4} cx={chosen.x} cy={chosen.y} />
          </>
        )}
      </svg>
      {chosen && point && (
        <div
          className={classes.tip}
          aria-hidden
          data-side={chosen.x > width / 2 ? 'left' : 'right'}
          style={{ left: chosen.x }}
        >
          <b>{format(point.value)}</b> {unit}
          <br />
          {onDay(point.day)}
        </div>
      )}
    </>
  );
}

/** A line needs two points; a single one is a dot. */
function Run({ run, floor }: { run: { x: number; y: number }[]; floor: number }) {
  const [first, last] = [run[0]!, run[run.length - 1]!];
  if (run.length === 1) {
    return <circle className={classes.dot} r={3.5} cx={first.x} cy={first.y} />;
  }
  return (
    <>
      <path className={classes.area} d={`${line(run)}L${last.x} ${floor}L${first.x} ${floor}Z`} />
      <path className={classes.line} d={line(run)} />
    </>
  );
}

function xOf(
  day: string,
  first: string,
  last: string,
  box: { width: number; left: number; right: number },
) {
  const share = (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first) || 1);
  return box.left + share * (box.width - box.left - box.right);
}
