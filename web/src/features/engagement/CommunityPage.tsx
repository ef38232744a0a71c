import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import type { CommunityStats } from '@/lib/api/engagement';
import { percent, points } from '@/lib/points';
import { count } from '@/lib/text';
import classes from './Community.module.css';
import { Contributors } from './Contributors';
import { HistoryCharts } from './HistoryCharts';
import { statsQuery } from './queries';
import { RfcCounts } from './RfcCounts';
import { Score } from './Score';
import { duration } from './score';

interface Props {
  founding: ReactNode;
  marketplace: ReactNode;
}

export function CommunityPage({ founding, marketplace }: Props) {
  const { data, error, refetch } = useQuery(statsQuery);
  return (
    <Page title="Community" lead="How alive it is, counted in the open.">
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={90} />}
      {data && (
        <div className={classes.page}>
          <Key stats={data} />
          {founding}
          <Score stats={data} />
          <RfcCounts stats={data} />
          {marketplace}
          <HistoryCharts />
          <Contributors />
          <p className={classes.asOf}>
            Counted <Moment at={data.asOf} />. Months are calendar months in UTC.
          </p>
        </div>
      )}
    </Page>
  );
}

function Key({ stats }: { stats: CommunityStats }) {
  const { retentionBasisPoints, medianMinutesToFirstReply, medianTurnoutBasisPoints } = stats;
  return (
    <Figures
      figures={[
        { name: 'Members', value: count(stats.totalMembers) },
        { name: 'Active this month', value: count(stats.activeMembersThisMonth) },
        { name: 'Contributions', value: count(stats.totalContributions) },
        { name: 'Average reputation', value: points(stats.averageReputationMicros) },
        {
          name: 'Median turnout',
          value: medianTurnoutBasisPoints === undefined ? '–' : percent(medianTurnoutBasisPoints),
        },
        {
          name: 'Coming back',
          value: retentionBasisPoints === undefined ? '–' : percent(retentionBasisPoints),
        },
        {
          name: 'First reply',
          value:
            medianMinutesToFirstReply === undefined ? '–' : duration(medianMinutesToFirstReply),
        },
      ]}
    />
  );
}
