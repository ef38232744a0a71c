import { Badge } from '@mantine/core';
import type { VersionState as State } from '@/lib/api/skills';
import { versionStateName } from '@/lib/skills';

const colour: Record<State, string> = {
  DRAFT: 'gray',
  AWAITING_APPROVAL: 'yellow',
  PUBLISHED: 'petrol',
  YANKED: 'red',
  DECLINED: 'red',
};

export function VersionState({ state }: { state: State }) {
  return (
    <Badge component="span" variant="light" color={colour[state]} tt="none">
      {versionStateName[state]}
    </Badge>
  );
}
