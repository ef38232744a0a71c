import { DataTable } from '@/components/DataTable';
import { Hash } from '@/components/Hash';
import { Section } from '@/components/Section';
import { tierName } from '@/lib/agreements';
import type { SlaPromise, SlaReport } from '@/lib/api/sla';
import { basisPoints, shortDuration } from '@/lib/sla';
import { onDay } from '@/lib/time';
import classes from './Sla.module.css';

const hours: Record<SlaPromise['supportHours'], string> = {
  BUSINESS: 'business hours',
  ALWAYS: 'around the clock',
  ALWAYS_DEDICATED: 'around the clock, dedicated people',
};

const missing: Record<SlaPromise['missingData'], string> = {
  EXCLUDED: 'excluded',
  UP: 'counts as up',
  DOWN: 'counts as down',
};

/** What was promised, and where it was signed. */
export function Terms({ report: { terms } }: { report: SlaReport }) {
  return (
    <Section title="What was promised">
      {terms.length === 0 ? (
        <p className={classes.quiet}>No agreement was in force in this period.</p>
      ) : (
        <DataTable
          caption="Terms in force"
          rows={terms}
          keyOf={({ from }) => from}
          columns={[
            { name: 'From', cell: ({ from }) => onDay(from) },
            { name: 'Tier', cell: ({ tier }) => tierName[tier] },
            {
              name: 'Uptime',
              number: true,
              cell: (each) => basisPoints(each.uptimeTargetBasisPoints),
            },
            {
              name: 'First answer',
              wide: true,
              cell: (each) =>
                `${shortDuration(each.firstResponseMinutes * 60)}, ${hours[each.supportHours]}${
                  each.supportHours === 'BUSINESS' ? ` (${each.timeZone})` : ''
                }`,
            },
            { name: 'Missing data', wide: true, cell: (each) => missing[each.missingData] },
            {
              name: 'Document',
              wide: true,
              cell: ({ documentSha256 }) => <Hash sha256={documentSha256} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
