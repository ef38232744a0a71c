import { Button, Radio, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { RiskBadge } from '@/components/RiskBadge';
import { EmptyState, ErrorState } from '@/components/States';
import { VersionState } from '@/components/VersionState';
import type { Skill, VersionSummary } from '@/lib/api/skills';
import { usePages } from '@/lib/pages';
import { versionsKey } from '@/lib/skillQueries';
import { skillPath, versionKey, versionPath } from '@/lib/skills';
import { plural } from '@/lib/text';
import classes from './Versions.module.css';

export function VersionList({ skill: { skillId } }: { skill: Skill }) {
  const versions = usePages<VersionSummary>(versionsKey(skillId), `${skillPath(skillId)}/versions`);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  if (versions.error && !versions.items) {
    return <ErrorState error={versions.error} retry={versions.retry} />;
  }
  if (!versions.items) return <LoadingRows rows={4} />;
  if (versions.items.length === 0) return <EmptyState title="No version is published yet" />;
  // The newest has the lowest index, whichever column it was chosen in.
  const keys = versions.items.map(versionKey);
  const numbered = versions.items.flatMap(({ version }) => version ?? []);
  const from = chosen.from ?? numbered[1] ?? keys[1] ?? '';
  const to = chosen.to ?? numbered[0] ?? keys[0] ?? '';
  const [older, newer] = keys.indexOf(from) > keys.indexOf(to) ? [from, to] : [to, from];
  const several = keys.length > 1;
  return (
    <section aria-labelledby="versions">
      <div className={classes.head}>
        <Title order={2} size="h3" id="versions">
          Versions
        </Title>
        {several && (
          <Button
            size="sm"
            variant="default"
            disabled={from === to}
            onClick={() => void navigate(versionPath(skillId, `${older}..${newer}`))}
          >
            Compare {inWords(older)} with {inWords(newer)}
          </Button>
        )}
      </div>
      <ol className={classes.list}>
        {versions.items.map((version, index) => (
          <li key={version.draftId} className={classes.version}>
            {several && (
              <span className={classes.choice}>
                <Radio
                  name="from"
                  aria-label={`Compare from ${keys[index]}`}
                  checked={from === keys[index]}
                  onChange={() => setChosen({ ...chosen, from: keys[index] })}
                />
                <Radio
                  name="to"
                  aria-label={`Compare to ${keys[index]}`}
                  checked={to === keys[index]}
                  onChange={() => setChosen({ ...chosen, to: keys[index] })}
                />
              </span>
            )}
            <Entry skillId={skillId} version={version} before={keys[index + 1]} />
          </li>
        ))}
      </ol>
      <LoadMore {...versions} />
    </section>
  );
}

const inWords = (key: string) => (key.startsWith('draft-') ? 'the draft' : key);

interface EntryProps {
  skillId: string;
  version: VersionSummary;
  before?: string;
}

function Entry({ skillId, version, before }: EntryProps) {
  const key = versionKey(version);
  const { publishedAt, createdAt, yanked, deprecated, riskLevel, advisories } = version;
  return (
    <div className={classes.entry}>
      <p className={classes.name} data-yanked={yanked ? '' : undefined}>
        <Link to={versionPath(skillId, key)}>{version.version ?? 'Draft without a version'}</Link>
        {version.latest && <span className={classes.latest}>latest</span>}
        {version.state !== 'PUBLISHED' && <VersionState state={version.state} />}
        {deprecated && <span className={classes.deprecated}>deprecated</span>}
        {advisories > 0 && (
          <Link className={classes.advisories} to={`${skillPath(skillId)}?tab=advisories`}>
            {plural(advisories, 'advisory', 'advisories')}
          </Link>
        )}
      </p>
      <p className={classes.facts}>
        {riskLevel && <RiskBadge risk={riskLevel} />}
        <Moment at={publishedAt ?? createdAt} />
        <span>{plural(version.downloads, 'download')}</span>
        {version.licence && <span>{version.licence}</span>}
        {before && <Link to={versionPath(skillId, `${before}..${key}`)}>Changes</Link>}
      </p>
      {yanked && <p className={classes.why}>Yanked: {yanked.reason}</p>}
      {deprecated && <p className={classes.why}>{deprecated.message}</p>}
    </div>
  );
}
