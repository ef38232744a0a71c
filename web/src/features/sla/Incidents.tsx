import { Link } from 'react-router';
import { DataTable } from '@/components/DataTable';
import { Section } from '@/components/Section';
import { SeverityMark } from '@/components/SeverityMark';
import type { SlaIncident } from '@/lib/api/sla';
import { incidentPath, shortDuration } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import classes from './Sla.module.css';

/** Those opened in the period, with how long the first answer took. */
export function Incidents({ incidents }: { incidents: readonly SlaIncident[] }) {
  return (
    <Section title="Incidents" id="incidents">
      {incidents.length === 0 ? (
        <p className={classes.quiet}>None was opened, so the promised first answer is kept.</p>
      ) : (
        <DataTable
          caption="Incidents"
          rows={incidents}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Incident',
              cell: ({ id, title }) => (
                <>
                  <Link to={incidentPath(id)}>{title}</Link> <small>{id}</small>
                </>
              ),
            },
            { name: 'Severity', cell: ({ severity }) => <SeverityMark severity={severity} /> },
            { name: 'Opened', wide: true, cell: ({ openedAt }) => atMinute(openedAt) },
            { name: 'First answer', number: true, cell: (each) => <Answer incident={each} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Answer({ incident }: { incident: SlaIncident }) {
  const { responseSeconds, targetSeconds, acknowledgedAt, counts, whyNot } = incident;
  if (!counts) return <span className={classes.quiet}>{whyNot ?? 'does not count'}</span>;
  if (responseSeconds === undefined) return '–';
  const late = targetSeconds !== undefined && responseSeconds > targetSeconds;
  return (
    <span data-late={late || undefined} className={classes.response}>
      {shortDuration(responseSeconds)}
      {!acknowledgedAt && ' so far'}
      {targetSeconds !== undefined && <small>promised: {shortDuration(targetSeconds)}</small>}
    </span>
  );
}
