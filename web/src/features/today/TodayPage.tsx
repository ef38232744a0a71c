import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import { listed } from '@/lib/text';
import { QueueSection } from './QueueSection';
import { todayQuery } from './queries';
import classes from './Today.module.css';
import { busy, idle, summary } from './words';

/** What staff opens each morning: what needs me, and until when. */
export function TodayPage({ deadlines }: { deadlines: ReactNode }) {
  const { data, error, refetch } = useQuery(todayQuery);
  const refused = isProblem(error) && error.status === 403;
  const quiet = data ? idle(data.queues) : [];
  return (
    <Page
      title="Today"
      lead={
        data && (
          <>
            {summary(data.queues)} As of <Moment at={data.asOf} />.
          </>
        )
      }
    >
      {refused && <EmptyState title="Nothing for you here">This page is for staff.</EmptyState>}
      {error && !refused && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={110} />}
      {data && (
        <div className={classes.parts}>
          {busy(data.queues).map((queue) => (
            <div key={queue.kind}>
              <QueueSection queue={queue} />
            </div>
          ))}
          {quiet.length > 0 && <p className={classes.quiet}>Nothing waits in: {listed(quiet)}.</p>}
          <div>{deadlines}</div>
        </div>
      )}
    </Page>
  );
}
