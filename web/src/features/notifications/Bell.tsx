import { ActionIcon, Button, Indicator, Popover, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { messageOf } from '@/lib/api/problem';
import { useSession } from '@/lib/session';
import { unreadLabel } from './inbox';
import { NotificationItem } from './NotificationItem';
import classes from './Notifications.module.css';
import { useInbox, useMarkAll, useUnread } from './queries';
import { useLiveNotifications } from './useLiveNotifications';

export function Bell() {
  const { me } = useSession();
  const [opened, setOpened] = useState(false);
  const { live, latest } = useLiveNotifications(me?.id);
  const { data: unread = 0 } = useUnread(live, !!me);
  if (!me) return null;
  return (
    <>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width="min(25rem, calc(100vw - 1.5rem))"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Indicator
          label={unreadLabel(unread)}
          disabled={unread === 0}
          size={16}
          offset={6}
          classNames={{ indicator: classes.count }}
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Notifications, ${unread ? unreadLabel(unread) : 'none'} unread`}
              onClick={() => setOpened((open) => !open)}
            >
              <IconBell size={19} stroke={1.7} />
            </ActionIcon>
          </Popover.Target>
        </Indicator>
        <Popover.Dropdown className={classes.popover} aria-label="Notifications">
          {opened && <Latest unread={unread} onClose={() => setOpened(false)} />}
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden>
        <div aria-live="polite">{latest && !latest.read && `New: ${latest.title}`}</div>
      </VisuallyHidden>
    </>
  );
}

const SHOWN = 8;

function Latest({ unread, onClose }: { unread: number; onClose: () => void }) {
  const inbox = useInbox({});
  const markAll = useMarkAll();
  const newest = inbox.items?.[0];
  return (
    <>
      <div className={classes.popoverHead}>
        <h2 tabIndex={-1} data-autofocus>
          Notifications
        </h2>
        {unread > 0 && newest && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={markAll.isPending}
            onClick={() => markAll.mutate(newest)}
          >
            Mark all as read
          </Button>
        )}
      </div>
      <div className={classes.latest}>
        {!inbox.items && inbox.error && <p className={classes.quiet}>{messageOf(inbox.error)}</p>}
        {!inbox.items && !inbox.error && <LoadingText lines={4} />}
        {inbox.items?.length === 0 && (
          <p className={classes.quiet}>Nothing yet. Follow an RFC to hear of its comments.</p>
        )}
        <ul className={classes.list}>
          {inbox.items?.slice(0, SHOWN).map((item) => (
            <li key={item.id}>
              <NotificationItem item={item} onOpen={onClose} />
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.popoverFoot}>
        <Link to="/notifications" onClick={onClose}>
          See all
        </Link>
        <Link to="/me/notifications" onClick={onClose}>
          Preferences
        </Link>
      </div>
    </>
  );
}
