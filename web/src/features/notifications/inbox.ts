import type { InfiniteData } from '@tanstack/react-query';
import type { Notification, NotificationPage } from '@/lib/api/notifications';

export type InboxPages = InfiniteData<NotificationPage, string>;

export interface Filter {
  unread?: boolean;
  kind?: string;
}

/** The server counts to 100 and no further. */
const MOST = 100;

export const unreadLabel = (unread: number) => (unread >= MOST ? '99+' : String(unread));

const matches = (item: Notification, { unread, kind }: Filter) =>
  (!unread || !item.read) && (!kind || item.kind === kind);

/** Puts news on top of a list it belongs to; told twice, it appears once. */
export function withNews(pages: InboxPages, item: Notification, filter: Filter): InboxPages {
  const [first, ...others] = pages.pages;
  if (!first || !matches(item, filter)) return pages;
  if (pages.pages.some((page) => page.items.some(({ id }) => id === item.id))) return pages;
  return { ...pages, pages: [{ ...first, items: [item, ...first.items] }, ...others] };
}

/** Marks one, or without an id all. What is read stays in sight until the list is read again. */
export function withRead(pages: InboxPages, read: boolean, id?: string): InboxPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) =>
        (id === undefined || item.id === id) && item.read !== read ? { ...item, read } : item,
      ),
    })),
  };
}

/** Links come from the server as paths; anything else leads home. */
export const pathOf = ({ link }: Notification) => (/^\/(?![/\\])/.test(link) ? link : '/');
