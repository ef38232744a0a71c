import { Button, Group } from '@mantine/core';
import type { Pages } from '@/lib/pages';

type Props = Pick<Pages<unknown>, 'hasMore' | 'loadMore' | 'loadingMore'>;

export function LoadMore({ hasMore, loadMore, loadingMore }: Props) {
  if (!hasMore) return null;
  return (
    <Group justify="center" mt="lg">
      <Button variant="default" onClick={loadMore} loading={loadingMore}>
        Load more
      </Button>
    </Group>
  );
}
