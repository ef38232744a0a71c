import { Alert, Anchor, Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { Partner, PartnerSkill } from '@/lib/api/partners';
import { usePages, type Pages } from '@/lib/pages';
import { partnerQuery } from '@/lib/partnerQueries';
import { partnerPath } from '@/lib/partners';
import { count } from '@/lib/text';
import { onDay } from '@/lib/time';
import { partnerSkillsKey } from './queries';
import classes from './Publishing.module.css';
import { SkillRow } from './SkillRow';

const states: readonly { value: PartnerSkill['state'] | ''; label: string }[] = [
  { value: '', label: 'All' },
  { value: 'PUBLISHED', label: 'Published' },
  { value: 'DRAFT', label: 'Drafts' },
  { value: 'AWAITING_APPROVAL', label: 'Awaiting approval' },
  { value: 'YANKED', label: 'Yanked' },
];

export function Overview() {
  const { partner: slug = '' } = useParams();
  const { data: partner, error, refetch } = useQuery(partnerQuery(slug));
  const [params, setParams] = useSearchParams();
  const state = states.find(({ value }) => value === params.get('state'))?.value ?? '';
  const skills = usePages<PartnerSkill>(
    [...partnerSkillsKey(slug), state],
    `${partnerPath(slug)}/skills`,
    { query: { state }, keepPrevious: true },
  );
  return (
    <Page
      title={partner?.name ?? slug}
      lead="Your skills: what is published, what is on its way, and how it is used."
      actions={
        <Button
          component={Link}
          to={`/publish/${slug}/new`}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          New skill
        </Button>
      }
    >
      {error && !partner && <ErrorState error={error} retry={() => void refetch()} />}
      {partner && <MayPublish partner={partner} />}
      {partner && <Key partner={partner} skills={skills} all={state === ''} />}
      {!error && (
        <>
          <div className={classes.states}>
            <SegmentedControl
              aria-label="Which skills"
              data={[...states]}
              value={state}
              onChange={(next) => setParams(next ? { state: next } : {})}
            />
          </div>
          <List slug={slug} skills={skills} all={state === ''} />
        </>
      )}
    </Page>
  );
}

function MayPublish({ partner }: { partner: Partner }) {
  if (partner.status === 'CERTIFIED' || partner.certified) return null;
  return (
    <Alert color="yellow" mb="lg" title="Not certified">
      You can prepare drafts. Publishing needs a certified partner:{' '}
      <Anchor component={Link} to={`/publish/${partner.slug}/certification`} inherit fw={600}>
        see what is asked for
      </Anchor>
      .
    </Alert>
  );
}

interface ListProps {
  skills: Pages<PartnerSkill>;
  all: boolean;
}

function Key({ partner, skills, all }: ListProps & { partner: Partner }) {
  const { activeSkills, certifiedUntil } = partner;
  // A sum of what happens to be loaded would be wrong, so it is shown only when that is all.
  const known = all && !skills.hasMore && !skills.stale ? skills.items : undefined;
  const sum = (figure: 'drafts' | 'downloads') =>
    known ? count(known.reduce((total, each) => total + each[figure], 0)) : '–';
  return (
    <div className={classes.key}>
      <Figures
        figures={[
          { name: 'Published skills', value: count(activeSkills) },
          { name: 'Drafts', value: sum('drafts') },
          { name: 'Downloads', value: sum('downloads') },
          {
            name: 'Certified',
            value: partner.certified ? 'Yes' : 'No',
            note: certifiedUntil && `until ${onDay(certifiedUntil)}`,
          },
        ]}
      />
    </div>
  );
}

function List({ slug, skills, all }: ListProps & { slug: string }) {
  if (skills.error && !skills.items) {
    return <ErrorState error={skills.error} retry={skills.retry} />;
  }
  if (!skills.items) return <LoadingRows rows={5} height={70} />;
  if (skills.items.length === 0) {
    return all ? (
      <EmptyState
        title="No skill yet"
        action={
          <Button component={Link} to={`/publish/${slug}/new`}>
            Begin with a manifest
          </Button>
        }
      >
        A CVF skill contract, an MCP server.json or a SKILL.md is enough to begin. It stays a
        private draft until you publish it.
      </EmptyState>
    ) : (
      <EmptyState title="None in this state" />
    );
  }
  return (
    <>
      <ul className={classes.list} data-stale={skills.stale || undefined}>
        {skills.items.map((skill) => (
          <li key={skill.skillId}>
            <SkillRow partner={slug} skill={skill} />
          </li>
        ))}
      </ul>
      <LoadMore {...skills} />
    </>
  );
}
