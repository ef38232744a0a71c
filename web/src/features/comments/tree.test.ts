import { describe, expect, it } from 'vitest';
import type { Comment } from '@/lib/api/types';
import { countBelow, insertComment, treeOf, type CommentNode, type CommentPages } from './tree';

const comment = (path: string): Comment => ({
  id: path,
  parentId: path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : undefined,
  depth: path.split('.').length - 1,
  author: { username: 'ada', displayName: 'Ada' },
  createdAt: '2026-03-01T00:00:00Z',
  version: 1,
  upvotes: 0,
  upvotedByMe: false,
  replies: 0,
  actions: [],
});

const pages = (...contents: string[][]): CommentPages => ({
  pageParams: contents.map(() => ''),
  pages: contents.map((items) => ({ items: items.map(comment) })),
});

const outline = (nodes: CommentNode[]): string =>
  nodes.map((n) => n.comment.id + (n.children.length ? `(${outline(n.children)})` : '')).join(' ');

const ids = (data: CommentPages) => data.pages.map((page) => page.items.map(({ id }) => id));

describe('the tree of comments', () => {
  it('nests answers below what they answer', () => {
    const roots = treeOf(['a', 'a.1', 'a.1.1', 'a.2', 'b'].map(comment));
    expect(outline(roots)).toBe('a(a.1(a.1.1) a.2) b');
    expect(countBelow(roots[0]!)).toBe(3);
  });

  it('shows an answer without its parent rather than losing it, and nothing twice', () => {
    expect(outline(treeOf(['x.1', 'a', 'a'].map(comment)))).toBe('x.1 a');
  });

  it('adds an answer after all that is below its parent', () => {
    const after = insertComment(pages(['a', 'a.1', 'a.1.1', 'b']), comment('a.2'));
    expect(ids(after)).toEqual([['a', 'a.1', 'a.1.1', 'a.2', 'b']]);
    expect(after.pages[0]!.items[0]!.replies).toBe(1);
  });

  it('adds a new thread at the end of what is loaded', () => {
    expect(ids(insertComment(pages(['a'], ['b']), comment('c')))).toEqual([['a'], ['b', 'c']]);
  });
});
