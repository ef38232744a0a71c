import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Notification } from '@/lib/api/notifications';
import { pathOf } from './inbox';
import { kindName } from './kinds';
import classes from './Notifications.module.css';
import { useMark } from './queries';

interface Props {
  item: Notification;
  onOpen?: () => void;
}

export function NotificationItem({ item, onOpen }: Props) {
  const mark = useMark();
  const change = item.read ? 'Mark as unread' : 'Mark as read';
  const open = () => {
    if (!item.read) mark.mutate({ item, read: true });
    onOpen?.();
  };
  return (
    <div className={classes.item} data-read={item.read || undefined}>
      <span className={classes.dot} aria-hidden />
      <div className={classes.main}>
        <Link to={pathOf(item)} className={classes.title} onClick={open}>
          {!item.read && <span className={classes.hidden}>Unread: </span>}
          {item.title}
        </Link>
        {item.text && <p className={classes.text}>{item.text}</p>}
        <p className={classes.meta}>
          <span>{kindName[item.kind] ?? item.kind}</span>
          {item.actor && <span>by {item.actor.username}</span>}
          <Moment at={item.occurredAt} />
        </p>
      </div>
      <Tooltip label={change}>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.mark}
          aria-label={`${change}: ${item.title}`}
          onClick={() => mark.mutate({ item, read: !item.read })}
        >
          {item.read ? <IconMail size={17} /> : <IconMailOpened size={17} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
