import { Tooltip } from '@mantine/core';
import { deadline, exactly, fromNow, onDay } from '@/lib/time';
import { useNow } from '@/lib/useNow';

interface Props {
  at: string;
  as?: 'ago' | 'day' | 'deadline';
}

/** A time in words, with the exact instant on hover, focus or touch. */
export function Moment({ at, as = 'ago' }: Props) {
  const now = useNow();
  const text = as === 'day' ? onDay(at) : as === 'deadline' ? deadline(at, now) : fromNow(at, now);
  return (
    <Tooltip label={exactly(at)}>
      <time dateTime={at}>{text}</time>
    </Tooltip>
  );
}
