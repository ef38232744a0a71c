import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import type { StatusBoard } from '@/lib/api/status';
import { Headline } from './Headline';
import { IncidentList } from './IncidentList';
import { MaintenanceList } from './MaintenanceList';
import { PartnerRow } from './PartnerRow';
import { useBoard } from './queries';
import classes from './Status.module.css';
import { Subscribe } from './Subscribe';
import { headline } from './words';

/** How all partners are, for everybody. */
export function StatusPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useBoard();
  const board = data?.pages[0];
  return (
    <Page
      title="Status"
      lead={
        board && (
          <>
            Measured by this platform, not by the partners. As of <Moment at={board.asOf} />.
          </>
        )
      }
    >
      {!board && error && <ErrorState error={error} retry={() => void refetch()} />}
      {!board && !error && <LoadingRows rows={5} height={90} />}
      {board && data && (
        <>
          <Headline words={headline(board.states)} />
          <Happening board={board} />
          <Section title="Partners">
            {board.items.length === 0 && (
              <EmptyState title="No partner is watched yet">
                A partner is shown here once its agreement is in force and something of it is
                monitored.
              </EmptyState>
            )}
            <ul className={classes.partners}>
              {data.pages.flatMap(({ items, firstDay }) =>
                items.map((partner) => (
                  <li key={partner.slug}>
                    <PartnerRow partner={partner} firstDay={firstDay} />
                  </li>
                )),
              )}
            </ul>
            <LoadMore
              hasMore={hasNextPage}
              loadMore={() => void fetchNextPage()}
              loadingMore={isFetchingNextPage}
            />
          </Section>
          <Subscribe />
        </>
      )}
    </Page>
  );
}

function Happening({ board: { incidents, maintenance } }: { board: StatusBoard }) {
  return (
    <>
      {incidents.length > 0 && (
        <Section title="Open incidents">
          <IncidentList incidents={incidents} named />
        </Section>
      )}
      {maintenance.length > 0 && (
        <Section title="Maintenance">
          <MaintenanceList windows={maintenance} named />
        </Section>
      )}
    </>
  );
}
