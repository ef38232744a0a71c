import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { stageName } from '@/lib/agreements';
import { messageOf } from '@/lib/api/problem';
import { BoardCard } from './BoardCard';
import classes from './Board.module.css';
import type { BoardFilters } from './filters';
import { columnKey, columnPage } from './queries';
import type { BoardColumn } from './types';

interface Props {
  column: BoardColumn;
  filters: BoardFilters;
  /** On a phone only this one is shown. */
  chosen: boolean;
}

export function Column({ column, filters, chosen }: Props) {
  const { stage, count, cards, nextCursor } = column;
  const more = useInfiniteQuery({
    queryKey: columnKey(stage, filters, nextCursor),
    queryFn: ({ pageParam }) => columnPage(stage, filters, pageParam),
    initialPageParam: nextCursor ?? '',
    getNextPageParam: (last) => last.nextCursor,
    // The board brings the first cards; the rest is fetched when it is asked for.
    enabled: false,
  });
  const all = [...cards, ...(more.data?.pages.flatMap(({ items }) => items) ?? [])];
  const hasMore = more.data ? more.hasNextPage : nextCursor !== undefined;
  const title = `stage-${stage}`;
  return (
    <section className={classes.column} data-chosen={chosen || undefined} aria-labelledby={title}>
      <h2 id={title}>
        {stageName[stage]} <span>{count}</span>
      </h2>
      {all.length === 0 && <p className={classes.none}>Nobody</p>}
      <ul>
        {all.map((card) => (
          <li key={card.agreement}>
            <BoardCard card={card} />
          </li>
        ))}
      </ul>
      {more.error && <p className={classes.none}>{messageOf(more.error)}</p>}
      {hasMore && (
        <Button
          variant="default"
          size="xs"
          fullWidth
          loading={more.isFetching}
          aria-label={`${count - all.length} more in ${stageName[stage]}`}
          onClick={() => void more.fetchNextPage()}
        >
          {count - all.length} more
        </Button>
      )}
    </section>
  );
}
