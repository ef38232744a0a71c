import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing } from '@/lib/api/problem';
import { useSession } from '@/lib/session';

interface Props {
  error: unknown;
  retry: () => void;
  /** "skill", "version of this skill" */
  what?: string;
}

export function SkillMissing({ error, retry, what = 'skill' }: Props) {
  const { me } = useSession();
  if (!isMissing(error)) return <ErrorState error={error} retry={retry} />;
  return (
    <EmptyState
      title={`There is no such ${what}`}
      action={
        <Button component={Link} to="/skills">
          See all skills
        </Button>
      }
    >
      {me
        ? 'It may be a draft: drafts are visible only to the people of their publisher.'
        : 'If it is a draft of yours, sign in to see it.'}
    </EmptyState>
  );
}
