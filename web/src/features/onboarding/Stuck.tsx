import { Badge } from '@mantine/core';

/** Longer in one stage than partners should be. */
export function Stuck() {
  return (
    <Badge component="span" variant="light" color="red" tt="none" flex="none">
      stuck
    </Badge>
  );
}
