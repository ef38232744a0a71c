import { Button } from '@mantine/core';
import { useState } from 'react';
import { BarTable } from '@/components/BarTable';
import { Moment } from '@/components/Moment';
import { useSession } from '@/lib/session';
import { CriterionDialog } from './CriterionDialog';
import { ScoreDialog } from './ScoreDialog';
import classes from './Scorecard.module.css';
import type { Criterion } from './types';
import { pointsText, share } from './words';

interface Props {
  criteria: readonly Criterion[];
  totalWeight: number;
}

type Open = { what: 'score' | 'edit'; slug: string };

/** The latest score of each criterion, as bars; retired ones only to those who bring them back. */
export function Criteria({ criteria, totalWeight }: Props) {
  const { hasRole } = useSession();
  const [open, setOpen] = useState<Open>();
  const shown = criteria.filter(({ retired }) => !retired || hasRole('ADMIN'));
  const chosen = criteria.find(({ slug }) => slug === open?.slug);
  const close = () => setOpen(undefined);
  return (
    <>
      <BarTable
        caption="Criteria of the assessment"
        columns={['Criterion', 'Score']}
        bars={shown.map((it) => ({
          key: it.slug,
          name: it.name,
          share: (it.score?.score ?? 0) / 10,
          value: it.score ? pointsText(it.score.score) : 'not scored',
          note: <Note criterion={it} totalWeight={totalWeight} open={setOpen} />,
        }))}
      />
      {chosen && open?.what === 'score' && <ScoreDialog criterion={chosen} onClose={close} />}
      {chosen && open?.what === 'edit' && <CriterionDialog criterion={chosen} onClose={close} />}
    </>
  );
}

interface NoteProps {
  criterion: Criterion;
  totalWeight: number;
  open: (open: Open) => void;
}

function Note({ criterion: { slug, name, retired, ...it }, totalWeight, open }: NoteProps) {
  const { hasRole } = useSession();
  return (
    <>
      <span className={classes.line}>
        {retired ? 'Retired' : `Weight ${it.weight} (${share(it.weight, totalWeight)})`}
        {it.description && `. ${it.description}`}
      </span>
      {it.score && (
        <span className={classes.line}>
          “{it.score.reason}” {it.score.by.username}, <Moment at={it.score.at} as="day" />
        </span>
      )}
      {hasRole('MAINTAINER', 'ADMIN') && (
        <span className={classes.buttons}>
          {!retired && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Score: ${name}`}
              onClick={() => open({ what: 'score', slug })}
            >
              Score
            </Button>
          )}
          {hasRole('ADMIN') && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Edit: ${name}`}
              onClick={() => open({ what: 'edit', slug })}
            >
              Edit
            </Button>
          )}
        </span>
      )}
    </>
  );
}
