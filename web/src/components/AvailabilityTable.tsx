import { useState } from 'react';
import { dayName } from '@/lib/days';
import { shortDuration, uptime, type DayFigure } from '@/lib/sla';
import classes from './LineChart.module.css';

/** The same in figures. Its rows are made when somebody wants them: pages have many of these. */
export function AvailabilityTable({ of, days }: { of: string; days: readonly DayFigure[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        As a table<span className={classes.hidden}>: {of} by day</span>
      </summary>
      {open && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={`${of} by day`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Day (UTC)</th>
                <th scope="col">Uptime</th>
                <th scope="col">Down</th>
                <th scope="col">Maintenance</th>
              </tr>
            </thead>
            <tbody>
              {[...days].reverse().map((each) => (
                <Row key={each.day} day={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Row({ day }: { day: DayFigure }) {
  const { uptimePartsPerMillion, downSeconds, maintenanceSeconds = 0 } = day;
  return (
    <tr>
      <th scope="row">{dayName(day.day)}</th>
      <td>{uptimePartsPerMillion === undefined ? 'no data' : uptime(uptimePartsPerMillion)}</td>
      <td>{downSeconds > 0 ? shortDuration(downSeconds) : '–'}</td>
      <td>{maintenanceSeconds > 0 ? shortDuration(maintenanceSeconds) : '–'}</td>
    </tr>
  );
}
