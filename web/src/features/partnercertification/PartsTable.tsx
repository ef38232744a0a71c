import { CriterionMarks } from '@/components/CriterionMarks';
import type { PartnerReview, ReviewPart } from '@/lib/api/partnercertification';
import type { CategoryRequirements } from '@/lib/api/requirements';
import { score } from '@/lib/partners';
import { CitedEvidence } from './CitedEvidence';

import classes from './Review.module.css';
import { arithmetic, measured, sampled } from './words';

interface Props {
  review: PartnerReview;
  requirements?: CategoryRequirements;
}

/**
 * A score taken apart. The roles are written out because the layout for phones would otherwise
 * take them away.
 */
export function PartsTable({ review, requirements }: Props) {
  const { parts, pass } = review;
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return (
    <>
      <table role="table" className={classes.parts}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Score</th>
            <th scope="col">Weight</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr role="row" key={part.criterion}>
              <th scope="row" role="rowheader">
                <Part
                  part={part}
                  text={requirements?.criteria.find(({ id }) => id === part.criterion)?.text}
                />
              </th>
              <td role="cell" data-name="Score" data-low={(part.score ?? 0) < 60 || undefined}>
                {score(part.score ?? 0)}
              </td>
              <td role="cell" data-name="Weight">
                {score((part.weight * 100) / weight)}&nbsp;%
              </td>
              <td role="cell" data-name="Points">
                {score(part.points ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr role="row">
            <th scope="row" role="rowheader" colSpan={3}>
              Weighted mean<span>{score(pass)} is needed</span>
            </th>
            <td role="cell" data-name="Points">
              {score(review.score)}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.formula}>
        <span>Worked out:</span> {arithmetic(parts, review.score)}
      </p>
    </>
  );
}

function Part({ part, text }: { part: ReviewPart; text?: string }) {
  const { title, note, figures, formula } = part;
  return (
    <>
      <span className={classes.title}>
        {title} <CriterionMarks criterion={part} />
      </span>
      {text && <span className={classes.text}>{text}</span>}
      {note && <span className={classes.note}>{note}</span>}
      {figures && (
        <span className={classes.figures}>
          <b>{measured(figures).join('; ')}</b>
          {sampled(figures)}
        </span>
      )}
      {formula && <span className={classes.text}>Score: {formula}</span>}
      <CitedEvidence evidence={part.evidence} />
    </>
  );
}
