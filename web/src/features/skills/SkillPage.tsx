import { Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { Count } from '@/components/Count';
import { LoadingText } from '@/components/Loading';
import { Prose } from '@/components/Prose';
import type { Skill } from '@/lib/api/skills';
import { skillQuery } from '@/lib/skillQueries';
import { skillPath } from '@/lib/skills';
import { useTitle } from '@/lib/useTitle';
import { Deprecated } from './Deprecated';
import { Install } from './Install';
import { SkillHeader } from './SkillHeader';
import { SkillMissing } from './SkillMissing';
import classes from './SkillPage.module.css';
import { SkillSide } from './SkillSide';
import { Statistics } from './Statistics';
import { VersionList } from './VersionList';

interface Props {
  /** Above everything, whichever tab is open. */
  above: (skill: Skill) => ReactNode;
  reviews: (skill: Skill) => ReactNode;
  advisories: (skill: Skill) => ReactNode;
  /** How it is used, beside what it is. */
  usage: (skill: Skill) => ReactNode;
}

export function SkillPage(slots: Props) {
  const { id = '' } = useParams();
  const { data: skill, error, refetch } = useQuery(skillQuery(id));
  useTitle(skill?.name);
  useRenamed(id, skill);
  return (
    <div className={classes.page}>
      {skill && <Loaded skill={skill} {...slots} />}
      {!skill && error && <SkillMissing error={error} retry={() => void refetch()} />}
      {!skill && !error && <LoadingText lines={14} />}
    </div>
  );
}

/** A skill answers to its old names and its UUID; the address shows the name it has now. */
function useRenamed(id: string, skill?: Skill) {
  const navigate = useNavigate();
  const now = skill?.skillId;
  useEffect(() => {
    if (now && now !== id) {
      void navigate(skillPath(now) + window.location.search + window.location.hash, {
        replace: true,
      });
    }
  }, [id, now, navigate]);
}

const tabs = ['readme', 'versions', 'reviews', 'advisories', 'statistics'] as const;

function Loaded({ skill, above, reviews, advisories, usage }: { skill: Skill } & Props) {
  const [params, setParams] = useSearchParams();
  // Notifications lead to #advisories.
  const { hash } = useLocation();
  const named = params.get('tab') ?? hash.slice(1);
  const tab = tabs.find((each) => each === named) ?? 'readme';
  const select = (next: string | null) =>
    setParams(next && next !== 'readme' ? { tab: next } : {}, { preventScrollReset: true });
  return (
    <article>
      <SkillHeader skill={skill} />
      <Deprecated skill={skill} />
      {above(skill)}
      <Tabs
        value={tab}
        onChange={select}
        keepMounted={false}
        classNames={{ list: classes.tabs, tab: classes.tab }}
      >
        <Tabs.List>
          <Tabs.Tab value="readme">Readme</Tabs.Tab>
          <Tabs.Tab value="versions">Versions</Tabs.Tab>
          <Tabs.Tab value="reviews">
            Reviews <Count value={skill.rating.n} />
          </Tabs.Tab>
          <Tabs.Tab value="advisories">
            Advisories <Count value={skill.advisories.length} />
          </Tabs.Tab>
          <Tabs.Tab value="statistics">Statistics</Tabs.Tab>
        </Tabs.List>
        <div className={classes.layout}>
          <div className={classes.content}>
            <Tabs.Panel value="readme">
              <Install install={skill.install} />
              <Readme html={skill.readmeHtml} />
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              <VersionList skill={skill} />
            </Tabs.Panel>
            <Tabs.Panel value="reviews">{reviews(skill)}</Tabs.Panel>
            <Tabs.Panel value="advisories">{advisories(skill)}</Tabs.Panel>
            <Tabs.Panel value="statistics">
              <Statistics skillId={skill.skillId} />
            </Tabs.Panel>
          </div>
          <SkillSide skill={skill} usage={usage(skill)} />
        </div>
      </Tabs>
    </article>
  );
}

function Readme({ html }: { html: string }) {
  return html.trim() ? (
    <Prose html={html} size="reading" anchors />
  ) : (
    <Text c="dimmed">The publisher has not written a readme.</Text>
  );
}
