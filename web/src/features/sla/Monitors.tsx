import { DataTable } from '@/components/DataTable';
import { Section } from '@/components/Section';
import type { SlaMonitor } from '@/lib/api/sla';
import { monitorKindName, serviceHoursName, shortDuration, uptime } from '@/lib/sla';

/** What each monitor adds. */
export function Monitors({ monitors }: { monitors: readonly SlaMonitor[] }) {
  if (monitors.length === 0) return null;
  const time = (seconds: number) => (seconds > 0 ? shortDuration(seconds) : '–');
  return (
    <Section title="Monitors">
      <DataTable
        caption="Monitors"
        rows={monitors}
        keyOf={({ id }) => id}
        columns={[
          { name: 'Monitor', cell: ({ name }) => name },
          { name: 'Source', wide: true, cell: ({ kind }) => monitorKindName[kind] },
          { name: 'Hours', wide: true, cell: ({ serviceHours }) => serviceHoursName[serviceHours] },
          {
            name: 'Uptime',
            number: true,
            cell: ({ uptimePartsPerMillion: up }) => (up === undefined ? 'no data' : uptime(up)),
          },
          { name: 'Down', number: true, cell: ({ seconds }) => time(seconds.down) },
          { name: 'Not measured', number: true, cell: ({ seconds }) => time(seconds.missing) },
          { name: 'Paused', number: true, cell: ({ seconds }) => time(seconds.paused) },
        ]}
      />
    </Section>
  );
}
