import { Button, SegmentedControl, Select } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { Filter } from './inbox';
import { kindName, notificationKinds } from './kinds';
import { NotificationItem } from './NotificationItem';
import classes from './Notifications.module.css';
import { useInbox, useMarkAll } from './queries';

export function NotificationCentre() {
  const [params, setParams] = useSearchParams();
  const filter: Filter = {
    unread: params.get('show') === 'unread' || undefined,
    kind: params.get('kind') ?? undefined,
  };
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title="Notifications"
      lead="What happened where you take part."
      width="text"
      actions={
        <>
          <MarkAll />
          <Button component={Link} to="/me/notifications" variant="default">
            Preferences
          </Button>
        </>
      }
    >
      <div className={classes.filters}>
        <SegmentedControl
          aria-label="Which notifications"
          data={[
            { value: 'all', label: 'All' },
            { value: 'unread', label: 'Unread' },
          ]}
          value={filter.unread ? 'unread' : 'all'}
          onChange={(value) => set('show', value === 'unread' ? value : null)}
        />
        <Select
          aria-label="Kind"
          placeholder="Every kind"
          clearable
          data={notificationKinds.map((value) => ({ value, label: kindName[value] }))}
          value={filter.kind ?? null}
          onChange={(value) => set('kind', value)}
        />
      </div>
      <List filter={filter} />
    </Page>
  );
}

function MarkAll() {
  const markAll = useMarkAll();
  const newest = useInbox({}).items?.[0];
  if (!newest) return null;
  return (
    <Button variant="default" loading={markAll.isPending} onClick={() => markAll.mutate(newest)}>
      Mark all as read
    </Button>
  );
}

function List({ filter }: { filter: Filter }) {
  const inbox = useInbox(filter);
  if (inbox.error && !inbox.items) return <ErrorState error={inbox.error} retry={inbox.retry} />;
  if (!inbox.items) return <LoadingRows rows={6} />;
  if (inbox.items.length === 0) {
    return filter.unread || filter.kind ? (
      <EmptyState title={filter.unread ? 'You have read everything' : 'None of this kind'} />
    ) : (
      <EmptyState title="Nothing yet">
        You hear of new RFCs and votes, of comments where you take part or follow, and of whoever
        mentions you.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.list} data-stale={inbox.stale || undefined}>
        {inbox.items.map((item) => (
          <li key={item.id}>
            <NotificationItem item={item} />
          </li>
        ))}
      </ul>
      <LoadMore {...inbox} />
    </>
  );
}
