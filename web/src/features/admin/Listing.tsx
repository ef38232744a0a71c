import type { ReactNode } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { EmptyState, ErrorState } from '@/components/States';
import type { Pages } from '@/lib/pages';
import classes from './Admin.module.css';

interface Props<T> {
  pages: Pages<T>;
  empty: string;
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** The states every list of these pages goes through. */
export function Listing<T>({ pages, empty, keyOf, children }: Props<T>) {
  if (pages.error && !pages.items) return <ErrorState error={pages.error} retry={pages.retry} />;
  if (!pages.items) return <LoadingRows />;
  if (pages.items.length === 0) return <EmptyState title={empty} />;
  return (
    <>
      <ul className={classes.list}>
        {pages.items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      <LoadMore {...pages} />
    </>
  );
}
