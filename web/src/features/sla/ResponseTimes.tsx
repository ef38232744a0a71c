import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { LineChart } from '@/components/LineChart';
import type { ResponseTimes as Times, SlaReport } from '@/lib/api/sla';
import { count } from '@/lib/text';
import classes from './Sla.module.css';

type Percentile = 'p50Millis' | 'p95Millis' | 'p99Millis';

const names: Record<Percentile, string> = {
  p50Millis: 'Median',
  p95Millis: '95th',
  p99Millis: '99th',
};

const millis = (value: number) => `${count(Math.round(value))} ms`;

/** How quick the answers to probes were; nothing is promised about it. */
export function ResponseTimes({ report: { days, responseTimes } }: { report: SlaReport }) {
  const [shown, setShown] = useState<Percentile>('p95Millis');
  if (!responseTimes) return null;
  const points = days.flatMap(({ day, responseTimes: times }) =>
    times ? [{ day, value: times[shown] }] : [],
  );
  return (
    <div>
      <LineChart
        title={`Response times, ${names[shown].toLowerCase()}${shown === 'p50Millis' ? '' : ' percentile'}`}
        unit="by day"
        points={points}
        format={millis}
      />
      <SegmentedControl
        size="xs"
        aria-label="Which percentile"
        data={Object.entries(names).map(([value, label]) => ({ value, label }))}
        value={shown}
        onChange={(value) => setShown(value as Percentile)}
      />
      <p className={classes.quiet}>{inWords(responseTimes)}</p>
    </div>
  );
}

const inWords = ({ probes, failed, p50Millis, p95Millis, p99Millis }: Times) =>
  `All ${count(probes)} probes together (${count(failed)} failed): median ${millis(p50Millis)}, ` +
  `95th percentile ${millis(p95Millis)}, 99th ${millis(p99Millis)}.`;
