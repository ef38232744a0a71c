import { describe, expect, it } from 'vitest';
import type { Notification } from '@/lib/api/notifications';
import { pathOf, unreadLabel, withNews, withRead, type InboxPages } from './inbox';

const item = (id: string, change: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'MENTION',
  title: `News ${id}`,
  link: '/rfcs/1',
  occurredAt: '2026-03-01T08:00:00Z',
  read: false,
  ...change,
});

const pages = (...items: Notification[][]): InboxPages => ({
  pages: items.map((each) => ({ items: each, unread: 0 })),
  pageParams: items.map(() => ''),
});

const ids = (list: InboxPages) => list.pages.flatMap((page) => page.items.map(({ id }) => id));

describe('the inbox', () => {
  it('shows news on top, once', () => {
    const seen = pages([item('2')], [item('1')]);
    const more = withNews(seen, item('3'), {});
    expect(ids(more)).toEqual(['3', '2', '1']);
    expect(withNews(more, item('1'), {})).toBe(more);
  });

  it('keeps news out of a list they do not belong to', () => {
    const seen = pages([item('1')]);
    expect(withNews(seen, item('2', { kind: 'RFC_OPENED' }), { kind: 'MENTION' })).toBe(seen);
    expect(withNews(seen, item('2', { read: true }), { unread: true })).toBe(seen);
    expect(ids(withNews(seen, item('2'), { unread: true, kind: 'MENTION' }))).toEqual(['2', '1']);
  });

  it('marks one or all', () => {
    const seen = pages([item('2'), item('1')]);
    const readOf = (list: InboxPages) => list.pages[0]?.items.map(({ read }) => read);
    expect(readOf(withRead(seen, true, '1'))).toEqual([false, true]);
    expect(readOf(withRead(seen, true))).toEqual([true, true]);
    expect(readOf(seen)).toEqual([false, false]);
  });

  it('says when there are more than anybody counts', () => {
    expect(unreadLabel(7)).toBe('7');
    expect(unreadLabel(100)).toBe('99+');
  });

  it('never leads to another site', () => {
    expect(pathOf(item('1', { link: '/rfcs/12#comments' }))).toBe('/rfcs/12#comments');
    expect(pathOf(item('1', { link: '//evil.example' }))).toBe('/');
    expect(pathOf(item('1', { link: 'https://evil.example' }))).toBe('/');
  });
});
