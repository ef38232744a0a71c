import { SegmentedControl, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BarTable } from '@/components/BarTable';
import { LineChart } from '@/components/LineChart';
import { LoadingRows } from '@/components/Loading';
import { ErrorState } from '@/components/States';
import type { SkillStatistics } from '@/lib/api/skills';
import { count } from '@/lib/text';
import { statisticsQuery } from './queries';
import classes from './Statistics.module.css';

const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
];

export function Statistics({ skillId }: { skillId: string }) {
  const [days, setDays] = useState('90');
  const { data, error, refetch } = useQuery({
    ...statisticsQuery(skillId, Number(days)),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="usage">
      <div className={classes.head}>
        <Title order={2} size="h3" id="usage">
          Usage
        </Title>
        <SegmentedControl aria-label="Span" data={spans} value={days} onChange={setDays} />
      </div>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={170} />}
      {data && <Charts statistics={data} />}
    </section>
  );
}

function Charts({ statistics: { days, versions } }: { statistics: SkillStatistics }) {
  const most = Math.max(1, ...versions.map(({ downloads }) => downloads));
  const executed = days.filter(({ executions }) => executions !== undefined);
  const sum = (values: number[]) => count(values.reduce((total, each) => total + each, 0));
  return (
    <div className={classes.charts}>
      <div>
        <LineChart
          title="Downloads a day"
          unit="downloads"
          points={days.map(({ day, downloads }) => ({ day, value: downloads }))}
        />
        <p className={classes.sum}>{sum(days.map(({ downloads }) => downloads))} in this time</p>
      </div>
      {executed.length > 0 && (
        <div>
          <LineChart
            title="Executions a day"
            unit="executions"
            points={executed.map(({ day, executions }) => ({ day, value: executions ?? 0 }))}
          />
          <p className={classes.sum}>
            {sum(executed.map(({ executions }) => executions ?? 0))} in this time
          </p>
        </div>
      )}
      <div>
        <Title order={3} size="h4" mb="xs">
          By version
        </Title>
        {versions.length === 0 && <Text c="dimmed">Nothing has been fetched yet.</Text>}
        {versions.length > 0 && (
          <BarTable
            caption="Downloads by version"
            columns={['Version', 'Downloads']}
            bars={versions.map(({ version, downloads }) => ({
              key: version,
              name: version,
              share: downloads / most,
              value: count(downloads),
            }))}
          />
        )}
      </div>
    </div>
  );
}
