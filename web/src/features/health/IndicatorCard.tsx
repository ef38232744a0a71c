import { LineChart } from '@/components/LineChart';
import { Mark } from '@/components/Mark';
import { ProgressLine } from '@/components/ProgressLine';
import classes from './Health.module.css';
import type { IndicatorStanding } from './types';
import { percentOf, pointsOf, targetOf, unitName, valueOf } from './words';

/** One number: how it is, where it should be, how it was, and who says so. */
export function IndicatorCard({ indicator: it }: { indicator: IndicatorStanding }) {
  const { title, unit, value, target, reached, note, source } = it;
  const known = value !== undefined;
  return (
    <article className={classes.card} aria-label={title}>
      <header>
        <h3>{title}</h3>
        {known && (
          <Mark tone={reached ? 'good' : 'waiting'}>{reached ? 'Reached' : 'On the way'}</Mark>
        )}
      </header>
      <p className={classes.value} data-unknown={!known || undefined}>
        {known ? valueOf(value, unit) : 'no data'}
        {note && <small>{note}</small>}
      </p>
      <ProgressLine name={title} percent={known ? percentOf(value, target) : 0}>
        Target: {targetOf(target, unit)}
      </ProgressLine>
      <LineChart
        title="Day by day, at most twelve months"
        unit={unitName[unit]}
        points={pointsOf(it)}
        format={(shown) => shownOf(shown, unit)}
        height={120}
        step={1}
      />
      <details className={classes.source}>
        <summary>
          Where the number comes from<span className={classes.hidden}>: {title}</span>
        </summary>
        <p>{source.meaning}</p>
        <p>
          Recount it: <code>{source.field}</code> of <code>GET {source.path}</code>
        </p>
      </details>
    </article>
  );
}

/** On an axis round numbers stay short. */
const shownOf = (value: number, unit: IndicatorStanding['unit']) =>
  Number.isInteger(value) ? targetOf(value, unit) : valueOf(value, unit);
