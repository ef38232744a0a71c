import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { EmptyState, ErrorState } from '@/components/States';
import type { Advisory, Skill } from '@/lib/api/skills';
import { usePages } from '@/lib/pages';
import { skillPath } from '@/lib/skills';
import { AdviseDialog } from './AdviseDialog';
import classes from './Advisories.module.css';
import { AdvisoryCard } from './AdvisoryCard';
import { advisoriesKey } from './queries';

/** What users of a skill were warned of, and the place to warn them. */
export function Advisories({ skill }: { skill: Skill }) {
  const [writing, setWriting] = useState(false);
  const advisories = usePages<Advisory>(
    [...advisoriesKey, skill.skillId],
    `${skillPath(skill.skillId)}/advisories`,
  );
  const mayAdvise = skill.actions.includes('ADVISE');
  return (
    <section aria-labelledby="advisories">
      <div className={classes.head}>
        <Title order={2} size="h3" id="advisories">
          Advisories
        </Title>
        {mayAdvise && (
          <Button size="sm" variant="default" onClick={() => setWriting(true)}>
            New advisory
          </Button>
        )}
      </div>
      {advisories.error && !advisories.items && (
        <ErrorState error={advisories.error} retry={advisories.retry} />
      )}
      {!advisories.items && !advisories.error && <LoadingRows rows={2} height={120} />}
      {advisories.items?.length === 0 && (
        <EmptyState title="No advisories">
          Nothing is known that users of this skill have to be warned of.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {advisories.items?.map((advisory) => (
          <li key={advisory.id} id={`advisory-${advisory.id}`}>
            <AdvisoryCard advisory={advisory} />
          </li>
        ))}
      </ul>
      <LoadMore {...advisories} />
      {writing && <AdviseDialog skill={skill} onClose={() => setWriting(false)} />}
    </section>
  );
}
