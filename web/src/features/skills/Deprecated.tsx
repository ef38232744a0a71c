import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Deprecation } from '@/lib/api/skills';
import { skillPath } from '@/lib/skills';

interface Props {
  skill: { deprecated?: Deprecation };
  what?: string;
}

export function Deprecated({ skill: { deprecated }, what = 'This skill' }: Props) {
  if (!deprecated) return null;
  const { message, replacement, at } = deprecated;
  return (
    <Alert color="yellow" mb="lg" title={`${what} is deprecated`}>
      {message} (<Moment at={at} />)
      {replacement && (
        <>
          {' '}
          Use{' '}
          <Anchor component={Link} to={skillPath(replacement)} inherit fw={600}>
            {replacement}
          </Anchor>{' '}
          instead.
        </>
      )}
    </Alert>
  );
}
