import { DataTable } from '@/components/DataTable';
import { Section } from '@/components/Section';
import type { SlaMaintenance } from '@/lib/api/sla';
import { shortDuration } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import { effectName } from './words';

/** What was announced, and how much of it is taken out. */
export function Maintenance({ windows }: { windows: readonly SlaMaintenance[] }) {
  if (windows.length === 0) return null;
  return (
    <Section title="Maintenance" id="maintenance">
      <DataTable
        caption="Maintenance windows"
        rows={windows}
        keyOf={({ id }) => id}
        columns={[
          { name: 'What', cell: ({ reason }) => reason },
          { name: 'From', wide: true, cell: ({ from }) => atMinute(from) },
          { name: 'Until', wide: true, cell: ({ until }) => atMinute(until) },
          { name: 'Announced', wide: true, cell: ({ announcedAt }) => atMinute(announcedAt) },
          {
            name: 'Excluded',
            number: true,
            cell: ({ excludedSeconds }) => shortDuration(excludedSeconds),
          },
          { name: 'Why', wide: true, cell: ({ effect }) => effectName[effect] },
        ]}
      />
    </Section>
  );
}
