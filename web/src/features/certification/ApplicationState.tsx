import { Badge } from '@mantine/core';
import type { ApplicationState as State } from '@/lib/api/certification';

export const stateName: Record<State, string> = {
  SUBMITTED: 'waiting',
  GRANTED: 'granted',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
};

const colour: Record<State, string> = {
  SUBMITTED: 'yellow',
  GRANTED: 'petrol',
  REFUSED: 'red',
  WITHDRAWN: 'gray',
};

export function ApplicationState({ state }: { state: State }) {
  return (
    <Badge variant="light" color={colour[state]} tt="none">
      {stateName[state]}
    </Badge>
  );
}
