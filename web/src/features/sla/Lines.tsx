import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { SlaReport } from '@/lib/api/sla';
import { shortDuration } from '@/lib/sla';
import { count } from '@/lib/text';
import classes from './Sla.module.css';

/** How the uptime comes about; there to be checked with a pocket calculator. */
export function Lines({ lines }: Pick<SlaReport, 'lines'>) {
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<boolean>();
  if (lines.length === 0) return null;
  return (
    <details
      className={classes.lines}
      open={chosen ?? wide}
      onToggle={(event) => setChosen(event.currentTarget.open)}
    >
      <summary>
        <h2>The arithmetic, line by line</h2>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Seconds</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, label, seconds, how }) => (
            <tr key={`${code}${label}`}>
              <th scope="row">
                {label}
                <small>{how}</small>
              </th>
              <td>{count(seconds)}</td>
              <td>{shortDuration(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
