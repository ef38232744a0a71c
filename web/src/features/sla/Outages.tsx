import { Button } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Section } from '@/components/Section';
import type { SlaReport } from '@/lib/api/sla';
import { shortDuration } from '@/lib/sla';
import { plural } from '@/lib/text';
import { atMinute } from '@/lib/time';
import classes from './Sla.module.css';

const SHOWN = 10;

/** What was down, the latest first, and what the platform itself did not see. */
export function Outages({ report }: { report: SlaReport }) {
  const { outages, outagesTotal, platformOutages, seconds } = report;
  const [all, setAll] = useState(false);
  const latest = [...outages].reverse();
  const rows = all ? latest : latest.slice(0, SHOWN);
  return (
    <Section title="Outages" id="outages">
      {outages.length === 0 ? (
        <p className={classes.quiet}>
          {seconds.scheduled > seconds.missing ? 'None was found.' : 'Nothing was measured.'}
        </p>
      ) : (
        <DataTable
          caption="Outages"
          rows={rows}
          keyOf={({ monitor, from }) => `${monitor} ${from}`}
          columns={[
            { name: 'Monitor', cell: ({ name }) => name },
            { name: 'From', wide: true, cell: ({ from }) => atMinute(from) },
            { name: 'Until', wide: true, cell: ({ until }) => atMinute(until) },
            { name: 'Lasted', number: true, cell: (each) => shortDuration(each.seconds) },
            {
              name: 'Counted',
              number: true,
              cell: ({ countedSeconds }) => shortDuration(countedSeconds),
            },
          ]}
        />
      )}
      {!all && outages.length > SHOWN && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Show all {outages.length}
        </Button>
      )}
      {all && outagesTotal > outages.length && (
        <p className={classes.quiet}>
          The latest {outages.length} of {outagesTotal}.
        </p>
      )}
      {platformOutages.length > 0 && (
        <details className={classes.more}>
          <summary>
            This platform itself could not look {plural(platformOutages.length, 'time')}, which
            counts for nobody
          </summary>
          <ul>
            {platformOutages.map(({ from, until }) => (
              <li key={from}>
                {atMinute(from)} to {atMinute(until)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
