import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { DataTable, type Column } from '@/components/DataTable';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { EmptyState, ErrorState } from '@/components/States';
import type { Execution } from '@/lib/api/usage';
import { monthName } from '@/lib/months';
import { count } from '@/lib/text';
import { millis } from '@/lib/usage';
import { monthQuery, useExecutions } from './queries';
import classes from './Usage.module.css';
import type { Scope, View } from './view';

/** "09:31:05.120": the time of day in UTC. */
const timeOf = (moment: string) => new Date(moment).toISOString().slice(11, 23);

/** Single executions with what identifies them, newest first. */
export function Executions({ scope, view }: { scope: Scope; view: View }) {
  const found = useExecutions(scope, view);
  const columns: Column<Execution>[] = [
    {
      name: 'Execution',
      cell: ({ id, source }) => (
        <>
          <CopyText text={id} what="ID" shown={40} />
          <small>
            <CopyText text={source} what="source" />
          </small>
        </>
      ),
    },
    { name: 'Time, UTC', cell: ({ time }) => <time dateTime={time}>{timeOf(time)}</time> },
    { name: 'Skill', cell: ({ subject }) => <span className={classes.subject}>{subject}</span> },
    {
      name: 'Outcome',
      cell: ({ outcome }) =>
        outcome === 'SUCCEEDED' ? (
          <Mark tone="good">Succeeded</Mark>
        ) : (
          <Mark tone="bad">Failed</Mark>
        ),
    },
    { name: 'Units', number: true, cell: ({ quantity }) => count(quantity) },
    {
      name: 'Duration',
      number: true,
      cell: ({ durationMillis }) => (durationMillis === undefined ? '–' : millis(durationMillis)),
    },
    {
      name: 'Counted in',
      cell: (execution) => <Counted execution={execution} scope={scope} />,
    },
  ];
  if (found.error && !found.items) return <ErrorState error={found.error} retry={found.retry} />;
  if (!found.items) return <LoadingRows rows={6} height={44} />;
  if (found.items.length === 0) {
    return <EmptyState title="No executions">None matches on this day.</EmptyState>;
  }
  return (
    <>
      <DataTable
        caption="Single executions"
        columns={columns}
        rows={found.items}
        keyOf={({ source, id }) => `${source}\n${id}`}
        stale={found.stale}
      />
      <LoadMore {...found} />
    </>
  );
}

interface CountedProps {
  execution: Execution;
  scope: Scope;
}

/** A publisher can have it proved that a sealed month has the execution in it. */
function Counted({ execution: { id, source, time, countedIn }, scope }: CountedProps) {
  const own = scope.kind === 'partner';
  const { data: month } = useQuery({ ...monthQuery(countedIn), enabled: own });
  const late = !time.startsWith(countedIn);
  const proof = new URLSearchParams({ source, id }).toString();
  return (
    <span>
      {monthName(countedIn)}
      {late && <small>reported late</small>}
      {own && month?.state === 'SEALED' && !month.droppedAt && (
        <small>
          <Link to={`/statements/ST-${countedIn}-${scope.slug}?${proof}#proof`}>Prove it</Link>
        </small>
      )}
    </span>
  );
}
