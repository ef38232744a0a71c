import { Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { score } from '@/lib/partners';
import classes from './ReviewForm.module.css';
import type { Preview, Scored } from './scores';
import { causeName } from './words';

interface Props {
  pass: number;
  parts: readonly Scored[];
  outcome: Preview;
  overall: boolean;
  action: ReactNode;
}

/** Beside the form: what the scores entered so far would come to. */
export function PreviewCard({ pass, parts, outcome, overall, action }: Props) {
  return (
    <aside className={classes.preview} aria-labelledby="preview">
      <Title order={3} size="h4" id="preview">
        What it comes to
      </Title>
      <p className={classes.mean}>
        {outcome.mean === undefined ? '–' : score(outcome.mean)}
        <span>{score(pass)} passes</span>
      </p>
      {!overall && (
        <ul className={classes.sum}>
          {parts.map((part) => (
            <li key={part.criterion.id}>
              <span>{part.criterion.title}</span>
              <span>
                {part.score === undefined ? '–' : score(part.score)} × {part.criterion.weight}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div role="status" className={classes.verdict}>
        <Verdict outcome={outcome} overall={overall} />
      </div>
      {action}
    </aside>
  );
}

function Verdict({
  outcome: { mean, complete, causes },
  overall,
}: Pick<Props, 'outcome' | 'overall'>) {
  if (mean === undefined) return 'No score entered yet.';
  if (causes.length > 0) {
    return (
      <ul>
        {causes.map((cause) => (
          <li key={cause} data-bad>
            <IconCircleX size={17} stroke={1.8} aria-hidden />
            {causeName[cause]}
          </li>
        ))}
      </ul>
    );
  }
  if (!complete) return 'So far it would pass; some scores are missing.';
  return (
    <ul>
      <li data-good>
        <IconCircleCheck size={17} stroke={1.8} aria-hidden />
        {overall ? 'would pass, once confirmed' : 'would pass'}
      </li>
    </ul>
  );
}
