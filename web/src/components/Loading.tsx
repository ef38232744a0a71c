import { Skeleton, VisuallyHidden } from '@mantine/core';

export function LoadingRows({ rows = 5, height = 64 }: { rows?: number; height?: number }) {
  return (
    <div role="status">
      <VisuallyHidden>Loading…</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} mb="sm" />
      ))}
    </div>
  );
}

export function LoadingText({ lines = 10 }: { lines?: number }) {
  return (
    <div role="status">
      <VisuallyHidden>Loading…</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={14} mb="md" width={line % 4 === 3 ? '60%' : '100%'} />
      ))}
    </div>
  );
}
