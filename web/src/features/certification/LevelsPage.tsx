import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ErrorState, SignInPrompt } from '@/components/States';
import type { LevelDescription } from '@/lib/api/certification';
import { useSession } from '@/lib/session';
import { ApplyDialog } from './ApplyDialog';
import classes from './Certification.module.css';
import { MyApplications } from './MyApplications';
import { levelsQuery } from './queries';
import { validity } from './validity';

export function LevelsPage() {
  const { me, hasRole } = useSession();
  const { data, error, refetch } = useQuery(levelsQuery);
  return (
    <Page
      title="Certification"
      lead="What members can show they know, each level against written criteria. A certificate gives reputation that does not fade, and a vote that counts from the first day."
      actions={
        hasRole('CERTIFIER', 'MAINTAINER') && (
          <Button component={Link} to="/admin/certification" variant="default">
            Applications to decide
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={120} />}
      <ul className={classes.levels}>
        {data?.map((level) => (
          <li key={level.level} className={classes.level}>
            <Level level={level} canApply={!!me} />
          </li>
        ))}
      </ul>
      <section className={classes.section}>
        {me && <MyApplications />}
        {me === null && <SignInPrompt>Sign in to apply for a level.</SignInPrompt>}
      </section>
    </Page>
  );
}

function Level({ level, canApply }: { level: LevelDescription; canApply: boolean }) {
  const [applying, setApplying] = useState(false);
  return (
    <>
      <header>
        <Title order={2} size="h3">
          {level.title}
        </Title>
        <Text size="sm" c="dimmed">
          +{level.points} reputation
          {level.validityDays && `, valid for ${validity(level.validityDays)}`}
        </Text>
      </header>
      <Text>{level.description}</Text>
      <ol className={classes.criteria}>
        {level.criteria.map(({ id, text, evidence }) => (
          <li key={id}>
            {text}
            <span className={classes.wanted}>{evidence}</span>
          </li>
        ))}
      </ol>
      {canApply && (
        <div>
          <Button
            variant="default"
            aria-label={`Apply for ${level.title}`}
            onClick={() => setApplying(true)}
          >
            Apply
          </Button>
        </div>
      )}
      {applying && <ApplyDialog level={level} onClose={() => setApplying(false)} />}
    </>
  );
}
