import { Anchor, SegmentedControl, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { RiskBadge } from '@/components/RiskBadge';
import { SourceDiff } from '@/components/SourceDiff';
import type { RiskLevel, VersionDiff } from '@/lib/api/skills';
import { skillQuery } from '@/lib/skillQueries';
import { skillPath, versionPath } from '@/lib/skills';
import { CapabilityChanges } from './CapabilityChanges';
import { diffQuery } from './queries';
import { SkillMissing } from './SkillMissing';
import classes from './Versions.module.css';

export function VersionDiffPage() {
  const { id = '', range = '' } = useParams();
  const { data: skill } = useQuery(skillQuery(id));
  const { data: diff, error, refetch } = useQuery(diffQuery(id, range));
  const [from = '', to = ''] = range.split('..');
  return (
    <Page
      title={`${from} compared with ${to}`}
      lead={
        <>
          Versions of{' '}
          <Anchor component={Link} to={`${skillPath(id)}?tab=versions`} inherit>
            {skill?.name ?? id}
          </Anchor>
          : see{' '}
          <Anchor component={Link} to={versionPath(id, from)} inherit>
            {from}
          </Anchor>{' '}
          or{' '}
          <Anchor component={Link} to={versionPath(id, to)} inherit>
            {to}
          </Anchor>{' '}
          alone.
        </>
      }
    >
      {error && <SkillMissing error={error} what="pair of versions" retry={() => void refetch()} />}
      {!error && !diff && <LoadingText lines={12} />}
      {diff && <Comparison diff={diff} />}
    </Page>
  );
}

function Comparison({ diff }: { diff: VersionDiff }) {
  const [params, setParams] = useSearchParams();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const split = wide && params.get('view') === 'split';
  return (
    <div className={classes.column}>
      <section>
        <Title order={2} size="h3" mb="xs">
          Risk
        </Title>
        <Risk {...diff.risk} />
      </section>
      <section>
        <Title order={2} size="h3" mb="xs">
          Capabilities
        </Title>
        <CapabilityChanges changes={diff.capabilities} />
      </section>
      <section>
        <div className={classes.head}>
          <Title order={2} size="h3">
            Manifest
          </Title>
          {wide && (
            <SegmentedControl
              aria-label="View"
              data={[
                { value: 'unified', label: 'Together' },
                { value: 'split', label: 'Side by side' },
              ]}
              value={split ? 'split' : 'unified'}
              onChange={(view) => setParams({ view }, { replace: true, preventScrollReset: true })}
            />
          )}
        </div>
        <SourceDiff hunks={diff.manifest.hunks} split={split} />
      </section>
    </div>
  );
}

function Risk({ from, to, raised }: { from?: RiskLevel; to?: RiskLevel; raised: boolean }) {
  if (from === to) {
    return (
      <Text component="div" c="dimmed">
        {to ? <RiskBadge risk={to} /> : 'Not declared'}, as before.
      </Text>
    );
  }
  return (
    <div className={classes.risk} data-raised={raised || undefined}>
      {from ? <RiskBadge risk={from} /> : <span>not declared</span>}
      <span aria-label="became">→</span>
      {to ? <RiskBadge risk={to} /> : <span>not declared</span>}
      {raised && <b>Raised: consumers have to agree again before they run it.</b>}
    </div>
  );
}
