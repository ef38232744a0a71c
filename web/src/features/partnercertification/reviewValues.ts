import type { NewReview, PartnerEvidence } from '@/lib/api/partnercertification';
import { isProblem } from '@/lib/api/problem';
import type { RequirementCriterion } from '@/lib/api/requirements';

export interface CriterionValues {
  score: number | '';
  note: string;
  evidence: string[];
}

export interface ReviewValues {
  path: 'CRITERIA' | 'OVERALL';
  scores: Record<string, CriterionValues | undefined>;
  overallScore: number | '';
  notes: string;
  /** Cited for the mandatory criteria when the partner is judged as a whole. */
  evidence: string[];
  reason: string;
}

export const noScore: CriterionValues = { score: '', note: '', evidence: [] };

export const emptyReview: ReviewValues = {
  path: 'CRITERIA',
  scores: {},
  overallScore: '',
  notes: '',
  evidence: [],
  reason: '',
};

export const fieldOf = (criterion: string) => `scores.${criterion}`;

const isScore = (value: number | '') =>
  value !== '' && Number.isInteger(value) && value >= 0 && value <= 100;

const WHOLE = 'Give a whole number between 0 and 100.';

/** Measured criteria are not scored by hand. */
export const judged = (criteria: readonly RequirementCriterion[]) =>
  criteria.filter(({ measured }) => !measured);

export function missing(given: ReviewValues, criteria: readonly RequirementCriterion[]) {
  const errors: Record<string, string> = {};
  if (!given.reason.trim()) errors.reason = 'Please say why.';
  if (given.path === 'OVERALL') {
    if (!isScore(given.overallScore)) errors.overallScore = WHOLE;
    if (!given.notes.trim()) errors.notes = 'Please say what the score rests on.';
    return errors;
  }
  for (const { id } of judged(criteria)) {
    if (!isScore(given.scores[id]?.score ?? '')) errors[fieldOf(id)] = WHOLE;
  }
  return errors;
}

export function reviewOf(
  given: ReviewValues,
  criteria: readonly RequirementCriterion[],
): NewReview {
  const reason = given.reason.trim();
  if (given.path === 'OVERALL') {
    return {
      path: 'OVERALL',
      overallScore: Number(given.overallScore),
      notes: given.notes.trim(),
      evidence: given.evidence,
      reason,
    };
  }
  return {
    path: 'CRITERIA',
    scores: judged(criteria).map(({ id }) => {
      const { score, note, evidence } = given.scores[id] ?? noScore;
      return { criterion: id, score: Number(score), note: note.trim() || undefined, evidence };
    }),
    reason,
  };
}

/** What the server says of "/scores/1/score" belongs to the second criterion that was scored. */
export function refusals(error: unknown, criteria: readonly RequirementCriterion[]) {
  const errors: Record<string, string> = {};
  if (!isProblem(error)) return errors;
  for (const { pointer, detail } of error.errors) {
    const [field, index] = pointer.replace(/^#?\//, '').split('/');
    const criterion = field === 'scores' ? judged(criteria)[Number(index)] : undefined;
    const name = criterion ? fieldOf(criterion.id) : field;
    if (name) errors[name] = errors[name] ? `${errors[name]} ${detail}` : detail;
  }
  return errors;
}

/** Whether something in date is among what is cited for a criterion. */
export const isShown = (
  criterion: string,
  cited: readonly string[],
  evidence: readonly PartnerEvidence[],
) =>
  evidence.some((each) => each.criterion === criterion && !each.expired && cited.includes(each.id));
