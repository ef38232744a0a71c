import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { DropZone } from '@/components/DropZone';
import { ProblemAlert } from '@/components/ProblemAlert';
import { Section } from '@/components/Section';
import type { SlaComparison } from '@/lib/api/sla';
import { dayName } from '@/lib/days';
import { shortDuration } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import type { Period } from './period';
import { comparisonQuery, useComparison } from './queries';
import classes from './Sla.module.css';

interface Props {
  partner: string;
  period: Period;
  /** The partner's own people upload; staff look. */
  own: boolean;
}

/** The partner's own minutes beside ours; nothing is ever computed from them. */
export function Compare({ partner, period, own }: Props) {
  const { data } = useQuery(comparisonQuery(partner, period));
  if (!own && !data) return null;
  return (
    <Section title="The partner’s own figures" id="comparison">
      {own && <Upload partner={partner} period={period} />}
      <div role="status">{data && <Differences result={data} />}</div>
    </Section>
  );
}

function Upload({ partner, period }: Omit<Props, 'own'>) {
  const [files, setFiles] = useState<File[]>([]);
  const [file] = files;
  const run = useComparison(partner, period);
  return (
    <>
      <p className={classes.quiet}>
        A CSV file with <code>day,downMinutes</code> a line, such as <code>2026-11-30,12.5</code>.
        The last one is kept and shown beside what was measured here, and never used.
      </p>
      <DropZone
        invitation="Drop your file here"
        accept={['.csv', '.txt']}
        files={files.slice(0, 1)}
        onChange={setFiles}
        disabled={run.isPending}
      />
      <Group mt="md" mb="sm">
        <Button
          variant="default"
          disabled={!file}
          loading={run.isPending}
          onClick={() => file && run.mutate(file)}
        >
          Compare
        </Button>
      </Group>
      <ProblemAlert error={run.error} />
    </>
  );
}

function Differences({ result }: { result: SlaComparison }) {
  const [all, setAll] = useState(false);
  const { days, ownDownSeconds, measuredDownSeconds, uploadedAt, uploadedBy } = result;
  const known = days.filter((day) => day.ownDownSeconds !== undefined);
  const differing = known.filter((day) => day.differenceSeconds !== 0);
  const rows = all ? known : differing;
  const time = (seconds?: number) => (seconds === undefined ? 'no data' : shortDuration(seconds));
  return (
    <>
      <p>
        {known.length === 0
          ? 'The file says nothing of this period.'
          : `Of ${known.length} days both know, ${differing.length} differ: ${shortDuration(ownDownSeconds)} down there, ${shortDuration(measuredDownSeconds)} measured here.`}{' '}
        <span className={classes.quiet}>
          Uploaded by {uploadedBy.username}, {atMinute(uploadedAt)}.
        </span>
      </p>
      {rows.length > 0 && (
        <DataTable
          caption="Downtime by day, theirs beside ours"
          rows={rows}
          keyOf={({ day }) => day}
          columns={[
            { name: 'Day', cell: ({ day }) => dayName(day) },
            { name: 'Theirs', number: true, cell: (day) => time(day.ownDownSeconds) },
            { name: 'Ours', number: true, cell: (day) => time(day.measuredDownSeconds) },
            {
              name: 'Difference',
              number: true,
              cell: ({ differenceSeconds: more }) =>
                more === undefined ? '–' : `${more > 0 ? '+' : ''}${shortDuration(more)}`,
            },
          ]}
        />
      )}
      {!all && known.length > differing.length && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Show all {known.length} days
        </Button>
      )}
    </>
  );
}
