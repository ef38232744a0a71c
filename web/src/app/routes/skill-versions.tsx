import { useParams } from 'react-router';
import { VersionActions } from '@/features/publishing/VersionActions';
import { VersionDiffPage } from '@/features/skills/VersionDiffPage';
import { VersionPage } from '@/features/skills/VersionPage';

/** One version ("1.2.0"), or two compared ("1.2.0..2.0.0"). */
export function Component() {
  const { range = '' } = useParams();
  return range.includes('..') ? (
    <VersionDiffPage />
  ) : (
    <VersionPage
      key={range}
      steps={(version, partner) => <VersionActions partner={partner} version={version} />}
    />
  );
}
