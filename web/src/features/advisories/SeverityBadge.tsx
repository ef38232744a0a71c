import { Badge } from '@mantine/core';
import type { Severity } from '@/lib/api/skills';
import { severityName } from './severity';

const colour: Record<Severity, string> = {
  LOW: 'gray',
  MODERATE: 'yellow',
  HIGH: 'red',
  CRITICAL: 'red',
};

export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <Badge
      component="span"
      variant={severity === 'CRITICAL' ? 'filled' : 'light'}
      color={colour[severity]}
      tt="none"
      ff="text"
    >
      {severityName[severity]}
    </Badge>
  );
}
