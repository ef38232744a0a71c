import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Skill } from '@/lib/api/skills';
import { skillPath } from '@/lib/skills';
import { plural } from '@/lib/text';
import { severityName, worst } from './severity';

/** Warns above everything else while an advisory of the skill is open. */
export function AdvisoryBanner({ skill }: { skill: Skill }) {
  const first = worst(skill.advisories);
  if (!first) return null;
  const others = skill.advisories.length - 1;
  return (
    <Alert
      color={first.severity === 'LOW' || first.severity === 'MODERATE' ? 'yellow' : 'red'}
      mb="lg"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${severityName[first.severity]}: ${first.title}`}
    >
      Affects {first.affected}
      {first.fixedIn ? `, repaired in ${first.fixedIn}` : ', not repaired yet'}.{' '}
      <Anchor component={Link} to={`${skillPath(skill.skillId)}?tab=advisories`} inherit fw={600}>
        {others > 0
          ? `Read it and ${plural(others, 'more advisory', 'more advisories')}`
          : 'Read it'}
      </Anchor>
    </Alert>
  );
}
