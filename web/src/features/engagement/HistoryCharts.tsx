import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LineChart } from '@/components/LineChart';
import { LoadingRows } from '@/components/Loading';
import { ErrorState } from '@/components/States';
import type { CommunityDay } from '@/lib/api/engagement';
import classes from './Community.module.css';
import { historyQuery } from './queries';

const charts: readonly { figure: Exclude<keyof CommunityDay, 'day'>; title: string }[] = [
  { figure: 'engagementScore', title: 'Engagement score' },
  { figure: 'members', title: 'Members' },
  { figure: 'activeMembers', title: 'Active members' },
  { figure: 'comments', title: 'Comments' },
  { figure: 'rfcsOpened', title: 'RFCs opened' },
  { figure: 'ballots', title: 'Ballots' },
];

export function HistoryCharts() {
  const { data, error, refetch } = useQuery(historyQuery);
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mb="md">
        The last twelve months, by week
      </Title>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={150} />}
      {data?.length === 0 && <Text c="dimmed">The first figures come after the first week.</Text>}
      <div className={classes.charts}>
        {data &&
          data.length > 0 &&
          charts.map(({ figure, title }) => (
            <LineChart
              key={figure}
              title={title}
              unit={title}
              points={data.map((week) => ({ day: week.day, value: week[figure] }))}
            />
          ))}
      </div>
    </section>
  );
}
