import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { urlOf } from '@/lib/api/client';
import type { Notification, UnreadCount } from '@/lib/api/notifications';
import { LiveStream, type Source } from './liveStream';
import { inboxKey, useNews } from './queries';

// A tab in the background gives its connection back: a browser has only six to one host.
const PATIENCE = 30_000;

/** Keeps the inbox and its count up to date while somebody looks at the page. */
export function useLiveNotifications(member: string | undefined) {
  const client = useQueryClient();
  const news = useNews();
  const [live, setLive] = useState(false);
  const [latest, setLatest] = useState<Notification>();

  const receive = useEffectEvent((type: string, data: string) => {
    if (type === 'unread') {
      news.counted((JSON.parse(data) as UnreadCount).unread);
    } else {
      const item = JSON.parse(data) as Notification;
      news.arrived(item);
      setLatest(item);
    }
  });

  useEffect(() => {
    if (!member || typeof EventSource === 'undefined') return;
    const stream = new LiveStream(
      () => new EventSource(urlOf('/notifications/stream')) as Source,
      ['notification', 'unread'],
      { live: setLive, event: receive },
    );
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(leaving);
      if (document.hidden) {
        leaving = setTimeout(() => stream.close(), PATIENCE);
      } else {
        stream.open();
        void client.invalidateQueries({ queryKey: inboxKey });
      }
    };
    if (!document.hidden) stream.open();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('visibilitychange', look);
      stream.close();
    };
  }, [member, client]);

  return { live, latest };
}
