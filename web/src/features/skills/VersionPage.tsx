import { Alert, Anchor, Button, Group, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Approvals } from '@/components/Approvals';
import { Capabilities } from '@/components/Capabilities';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Prose } from '@/components/Prose';
import { RiskBadge } from '@/components/RiskBadge';
import { VersionState } from '@/components/VersionState';
import type { SkillVersion } from '@/lib/api/skills';
import { urlOf } from '@/lib/api/client';
import { inBytes } from '@/lib/bytes';
import { skillQuery, versionQuery } from '@/lib/skillQueries';
import { formatName, skillPath, versionKey, versionPath } from '@/lib/skills';
import { plural } from '@/lib/text';
import { Deprecated } from './Deprecated';
import { SkillMissing } from './SkillMissing';
import { Snippet } from './Snippet';
import classes from './Versions.module.css';

interface Props {
  /** What the reader may do with the version. */
  steps: (version: SkillVersion, partner: string) => ReactNode;
}

export function VersionPage({ steps }: Props) {
  const { id = '', range = '' } = useParams();
  const { data: skill } = useQuery(skillQuery(id));
  const { data: version, error, refetch } = useQuery(versionQuery(id, range));
  return (
    <Page
      title={`${skill?.name ?? id} ${version?.version ?? range}`}
      lead={
        <>
          One version of{' '}
          <Anchor component={Link} to={`${skillPath(id)}?tab=versions`} inherit>
            {skill?.name ?? id}
          </Anchor>
          , as it was published and for good.
        </>
      }
      actions={version && <Downloads version={version} />}
    >
      {error && (
        <SkillMissing error={error} what="version of this skill" retry={() => void refetch()} />
      )}
      {!error && !version && <LoadingText lines={12} />}
      {version && <Loaded version={version} />}
      {version && skill && (
        <div className={classes.steps}>{steps(version, skill.partner.slug)}</div>
      )}
    </Page>
  );
}

function Downloads({ version }: { version: SkillVersion }) {
  const path = versionPath(version.skillId, versionKey(version));
  return (
    <>
      <Button
        component="a"
        href={urlOf(`${path}/manifest`)}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        Manifest
      </Button>
      {version.artifact && (
        <Button
          component="a"
          href={urlOf(`${path}/artifact`)}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {version.artifact.name}, {inBytes(version.artifact.bytes)}
        </Button>
      )}
    </>
  );
}

function Loaded({ version }: { version: SkillVersion }) {
  const { artifact, yanked, publishedAt } = version;
  return (
    <>
      {yanked && (
        <Alert color="red" mb="lg" title="This version is yanked">
          {yanked.reason} <Moment at={yanked.at} />
        </Alert>
      )}
      <Deprecated skill={version} what="This version" />
      <Group gap="lg" mb="lg" className={classes.facts}>
        <VersionState state={version.state} />
        {version.riskLevel && <RiskBadge risk={version.riskLevel} />}
        {version.licence && <span>{version.licence}</span>}
        {publishedAt && (
          <span>
            published <Moment at={publishedAt} as="day" />
          </span>
        )}
        <span>{plural(version.downloads, 'download')}</span>
      </Group>
      <div className={classes.columns}>
        <div className={classes.column}>
          {version.readmeHtml.trim() && <Prose html={version.readmeHtml} />}
          <section>
            <Title order={2} size="h3" mb="xs">
              Manifest
            </Title>
            <p className={classes.hash}>
              {formatName[version.format]}. SHA-256 <code>{version.manifestSha256}</code>
            </p>
            <Snippet text={version.manifest} label="Manifest" />
          </section>
          {artifact && (
            <section>
              <Title order={2} size="h3" mb="xs">
                Artifact
              </Title>
              <p className={classes.hash}>
                {artifact.name}, {inBytes(artifact.bytes)}. SHA-256 <code>{artifact.sha256}</code>
              </p>
            </section>
          )}
        </div>
        <aside className={classes.column}>
          <Capabilities capabilities={version.capabilities} />
          <Approvals approvals={version.approvals} needed={version.approvalsNeeded} />
        </aside>
      </div>
    </>
  );
}
