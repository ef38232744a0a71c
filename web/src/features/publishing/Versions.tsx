import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { RiskBadge } from '@/components/RiskBadge';
import { EmptyState, ErrorState } from '@/components/States';
import { VersionState } from '@/components/VersionState';
import type { VersionSummary } from '@/lib/api/skills';
import { usePages } from '@/lib/pages';
import { versionsKey } from '@/lib/skillQueries';
import { skillPath, versionKey } from '@/lib/skills';
import { plural } from '@/lib/text';
import { VersionPanel } from './VersionPanel';
import classes from './Versions.module.css';

/** Every version, each to be opened for what can be done with it. */
export function Versions({ skillId }: { skillId: string }) {
  const versions = usePages<VersionSummary>(versionsKey(skillId), `${skillPath(skillId)}/versions`);
  const [params, setParams] = useSearchParams();
  if (versions.error && !versions.items) {
    return <ErrorState error={versions.error} retry={versions.retry} />;
  }
  if (!versions.items) return <LoadingRows rows={4} />;
  if (versions.items.length === 0) return <EmptyState title="No version yet" />;
  const unfinished = versions.items.find(({ state }) => state === 'DRAFT');
  const opened = params.get('version') ?? (unfinished && versionKey(unfinished)) ?? '';
  return (
    <>
      <ol className={classes.list}>
        {versions.items.map((version) => {
          const key = versionKey(version);
          const open = key === opened;
          return (
            <li key={version.draftId} className={classes.version} data-open={open || undefined}>
              <h2 className={classes.head}>
                <UnstyledButton
                  className={classes.toggle}
                  aria-expanded={open}
                  onClick={() =>
                    setParams(
                      { version: open ? '-' : key },
                      { replace: true, preventScrollReset: true },
                    )
                  }
                >
                  <IconChevronRight className={classes.chevron} size={17} aria-hidden />
                  <Summary version={version} />
                </UnstyledButton>
              </h2>
              {open && <VersionPanel skillId={skillId} version={key} />}
            </li>
          );
        })}
      </ol>
      <LoadMore {...versions} />
    </>
  );
}

function Summary({ version }: { version: VersionSummary }) {
  return (
    <span className={classes.summary}>
      <span className={classes.number}>{version.version ?? 'Without a version'}</span>
      <VersionState state={version.state} />
      {version.latest && <span className={classes.latest}>latest</span>}
      {version.deprecated && <span className={classes.deprecated}>deprecated</span>}
      {version.riskLevel && <RiskBadge risk={version.riskLevel} />}
      {version.publishedAt && <span>{plural(version.downloads, 'download')}</span>}
      {version.advisories > 0 && (
        <span className={classes.advisories}>
          {plural(version.advisories, 'advisory', 'advisories')}
        </span>
      )}
      <span>
        {version.publishedAt ? 'published' : 'begun'}{' '}
        <Moment at={version.publishedAt ?? version.createdAt} />
      </span>
    </span>
  );
}
