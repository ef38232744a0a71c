import type { InfiniteData } from '@tanstack/react-query';
import type { Comment, Page } from '@/lib/api/types';

export interface CommentNode {
  comment: Comment;
  children: CommentNode[];
}

/** The server sends the tree in pre-order; an answer whose parent is missing stands alone. */
export function treeOf(comments: readonly Comment[]): CommentNode[] {
  const nodes = new Map<string, CommentNode>();
  const roots: CommentNode[] = [];
  for (const comment of comments) {
    // Something posted while pages were loading can arrive twice.
    if (nodes.has(comment.id)) continue;
    const node = { comment, children: [] };
    nodes.set(comment.id, node);
    const parent = comment.parentId ? nodes.get(comment.parentId) : undefined;
    (parent ? parent.children : roots).push(node);
  }
  return roots;
}

export const countBelow = (node: CommentNode): number =>
  node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);

export type CommentPages = InfiniteData<Page<Comment>>;

const mapPages = (pages: CommentPages, change: (items: Comment[]) => Comment[]): CommentPages => ({
  ...pages,
  pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })),
});

export const replaceComment = (pages: CommentPages, id: string, change: (c: Comment) => Comment) =>
  mapPages(pages, (items) => items.map((each) => (each.id === id ? change(each) : each)));

/** Puts a new comment where the server will list it: after the last one below its parent. */
export function insertComment(pages: CommentPages, added: Comment): CommentPages {
  const parent = added.parentId;
  if (parent && pages.pages.some((page) => page.items.some(({ id }) => id === parent))) {
    const counted = replaceComment(pages, parent, (c) => ({ ...c, replies: c.replies + 1 }));
    return mapPages(counted, (items) => {
      const at = items.findIndex(({ id }) => id === parent);
      if (at < 0) return items;
      const depth = items[at]?.depth ?? 0;
      let end = at + 1;
      while ((items[end]?.depth ?? -1) > depth) end++;
      return [...items.slice(0, end), added, ...items.slice(end)];
    });
  }
  const last = pages.pages.length - 1;
  return {
    ...pages,
    pages: pages.pages.map((page, index) =>
      index === last ? { ...page, items: [...page.items, added] } : page,
    ),
  };
}
