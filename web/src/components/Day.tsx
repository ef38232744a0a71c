import { Tooltip } from '@mantine/core';
import { dayFromNow, dayName, dueIn } from '@/lib/days';
import { useNow } from '@/lib/useNow';

interface Props {
  /** "2026-11-30", in UTC. */
  on: string;
  as?: 'day' | 'distance' | 'due';
}

/** A day in words; where it is said as a distance, its date on hover, focus or touch. */
export function Day({ on, as = 'day' }: Props) {
  const now = useNow();
  if (as === 'day') return <time dateTime={on}>{dayName(on)}</time>;
  return (
    <Tooltip label={`${dayName(on)}, UTC`}>
      <time dateTime={on}>{as === 'due' ? dueIn(on, now) : dayFromNow(on, now)}</time>
    </Tooltip>
  );
}
