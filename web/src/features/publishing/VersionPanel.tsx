import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Approvals } from '@/components/Approvals';
import { LoadingText } from '@/components/Loading';
import { ErrorState } from '@/components/States';
import type { SkillVersion } from '@/lib/api/skills';
import { versionQuery } from '@/lib/skillQueries';
import { formatName, missingName, versionKey, versionPath } from '@/lib/skills';
import { listed } from '@/lib/text';
import { Artifact } from './Artifact';
import { CheckList } from './CheckList';
import { VersionActions } from './VersionActions';
import classes from './Versions.module.css';

interface Props {
  skillId: string;
  version: string;
}

export function VersionPanel({ skillId, version: key }: Props) {
  const { data: version, error, refetch } = useQuery(versionQuery(skillId, key));
  return (
    <div className={classes.panel}>
      {error && !version && <ErrorState error={error} retry={() => void refetch()} />}
      {!version && !error && <LoadingText lines={5} />}
      {version && <Loaded version={version} />}
    </div>
  );
}

function Loaded({ version }: { version: SkillVersion }) {
  const { partner = '' } = useParams();
  const { state, missing, checks, yanked, deprecated } = version;
  const unpublished = state === 'DRAFT' || state === 'AWAITING_APPROVAL' || state === 'DECLINED';
  return (
    <>
      {missing.length > 0 && (
        <Alert color="yellow">
          Before publication it needs {listed(missing.map((each) => missingName[each]))}.{' '}
          {version.actions.includes('EDIT') && (
            <Anchor
              component={Link}
              inherit
              to={`/publish/${partner}/skills/${version.skillId}/versions/${versionKey(version)}`}
            >
              Declare it
            </Anchor>
          )}
        </Alert>
      )}
      {yanked && <Text>Yanked: {yanked.reason}</Text>}
      {deprecated && <Text>Deprecated: {deprecated.message}</Text>}
      <Text size="sm" c="dimmed">
        {formatName[version.format]}, by {version.createdBy.username}.{' '}
        <Link className={classes.link} to={versionPath(version.skillId, versionKey(version))}>
          Manifest and capabilities
        </Link>
      </Text>
      {(unpublished || checks.length > 0) && <CheckList version={version} />}
      <Approvals approvals={version.approvals} needed={version.approvalsNeeded} />
      <Artifact version={version} />
      <VersionActions partner={partner} version={version} />
    </>
  );
}
