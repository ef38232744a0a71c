import { useId, useState, type KeyboardEvent } from 'react';
import { dayName } from '@/lib/days';
import { barLevel, barText, uptime, type DayFigure } from '@/lib/sla';
import { AvailabilityTable } from './AvailabilityTable';
import classes from './AvailabilityBars.module.css';

interface Props {
  /** Whose days they are: "Acme". */
  of: string;
  days: readonly DayFigure[];
  /** Of all of them together; absent without data. */
  uptimePartsPerMillion?: number;
}

const keys: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * A bar for each day. The eye and the pointer read single bars, the arrow keys too, and everybody
 * has the table.
 */
export function AvailabilityBars({ of, days, uptimePartsPerMillion }: Props) {
  const hint = useId();
  const [at, setAt] = useState<number>();
  const last = days.length - 1;
  const [first, end] = [days[0], days[last]];
  if (!first || !end) return null;
  const chosen = at === undefined ? undefined : days[at];
  const move = (event: KeyboardEvent) => {
    const to = keys[event.key];
    if (!to) return;
    event.preventDefault();
    setAt(to(at ?? last + 1, last));
  };
  const all =
    uptimePartsPerMillion === undefined ? 'no data' : `${uptime(uptimePartsPerMillion)} up`;
  return (
    <div className={classes.figure}>
      <div
        className={classes.bars}
        role="group"
        tabIndex={0}
        aria-label={`${of}, ${days.length} days: ${all}`}
        aria-describedby={hint}
        data-many={days.length > 45 || undefined}
        onKeyDown={move}
        onFocus={() => setAt((before) => before ?? last)}
        onBlur={() => setAt(undefined)}
        onPointerLeave={() => setAt(undefined)}
      >
        {days.map((each, index) => (
          <i
            key={each.day}
            data-level={barLevel(each)}
            data-at={index === at || undefined}
            onPointerEnter={() => setAt(index)}
            onPointerDown={() => setAt(index)}
          />
        ))}
      </div>
      <p className={classes.said}>
        <span id={hint} hidden>
          Arrow keys read single days.
        </span>
        {chosen ? (
          <span role="status">
            <b>{dayName(chosen.day)}</b>: {barText(chosen)}
          </span>
        ) : (
          <>
            <span>{dayName(first.day)}</span>
            <span className={classes.all}>{all}</span>
            <span>{dayName(end.day)}</span>
          </>
        )}
      </p>
      <AvailabilityTable of={of} days={days} />
    </div>
  );
}
