import { Anchor, Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Count } from '@/components/Count';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing } from '@/lib/api/problem';
import type { Skill } from '@/lib/api/skills';
import { skillQuery } from '@/lib/skillQueries';
import { skillPath } from '@/lib/skills';
import classes from './Publishing.module.css';
import { SkillSettings } from './SkillSettings';
import { TransferNotice } from './TransferNotice';
import { Versions } from './Versions';

interface Props {
  reviews: (skill: Skill) => ReactNode;
  advisories: (skill: Skill) => ReactNode;
  statistics: (skill: Skill) => ReactNode;
}

export function SkillConsole(slots: Props) {
  const { partner = '', id = '' } = useParams();
  const { data: skill, error, refetch } = useQuery(skillQuery(id));
  const base = `/publish/${partner}`;
  return (
    <Page
      title={skill?.name ?? id}
      lead={
        skill && (
          <>
            <code className={classes.code}>{skill.skillId}</code>{' '}
            {skill.latest && (
              <Anchor component={Link} to={skillPath(skill.skillId)} inherit>
                as others see it
              </Anchor>
            )}
          </>
        )
      }
      actions={
        skill?.actions.includes('NEW_VERSION') && (
          <Button
            component={Link}
            to={`${base}/new?skill=${encodeURIComponent(skill.skillId)}`}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            New version
          </Button>
        )
      }
    >
      {error && !skill && <Failed error={error} base={base} retry={() => void refetch()} />}
      {!skill && !error && <LoadingRows rows={4} height={90} />}
      {skill && <Loaded skill={skill} {...slots} />}
    </Page>
  );
}

function Failed({ error, base, retry }: { error: unknown; base: string; retry: () => void }) {
  if (!isMissing(error)) return <ErrorState error={error} retry={retry} />;
  return (
    <EmptyState
      title="There is no such skill"
      action={
        <Button component={Link} to={base} variant="default">
          See your skills
        </Button>
      }
    >
      It may belong to another partner now, or have another name.
    </EmptyState>
  );
}

const tabs = ['versions', 'reviews', 'advisories', 'statistics', 'settings'] as const;

function Loaded({ skill, reviews, advisories, statistics }: { skill: Skill } & Props) {
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((each) => each === params.get('tab')) ?? 'versions';
  const select = (next: string | null) =>
    setParams(next && next !== 'versions' ? { tab: next } : {}, { preventScrollReset: true });
  return (
    <>
      <TransferNotice skill={skill} />
      <Tabs value={tab} onChange={select} keepMounted={false} classNames={{ list: classes.tabs }}>
        <Tabs.List>
          <Tabs.Tab value="versions">Versions</Tabs.Tab>
          <Tabs.Tab value="reviews">
            Reviews <Count value={skill.rating.n} />
          </Tabs.Tab>
          <Tabs.Tab value="advisories">
            Advisories <Count value={skill.advisories.length} />
          </Tabs.Tab>
          <Tabs.Tab value="statistics">Statistics</Tabs.Tab>
          <Tabs.Tab value="settings">Settings</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="versions">
          <Versions skillId={skill.skillId} />
        </Tabs.Panel>
        <Tabs.Panel value="reviews">{reviews(skill)}</Tabs.Panel>
        <Tabs.Panel value="advisories">{advisories(skill)}</Tabs.Panel>
        <Tabs.Panel value="statistics">{statistics(skill)}</Tabs.Panel>
        <Tabs.Panel value="settings">
          <SkillSettings skill={skill} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
