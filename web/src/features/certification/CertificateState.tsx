import { Badge } from '@mantine/core';
import type { CertificateState as State } from '@/lib/api/certification';

const states: Record<State, readonly [string, string]> = {
  VALID: ['valid', 'petrol'],
  EXPIRED: ['expired', 'gray'],
  REVOKED: ['revoked', 'red'],
};

export function CertificateState({ state }: { state: State }) {
  const [name, color] = states[state];
  return (
    <Badge variant="light" color={color} tt="none">
      {name}
    </Badge>
  );
}
