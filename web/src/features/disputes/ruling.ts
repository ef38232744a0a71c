import type { Dispute, NewAppealDecision, NewResolution, Outcome, Party, Side } from './types';
import { checkText } from './values';

export interface RulingValues {
  /** Of an appeal only: whether the first resolution stands. */
  upheld: 'YES' | 'NO' | null;
  outcome: Outcome | null;
  against: Side | null;
  reason: string;
  plan: string;
  dueOn: string;
}

export const outcomes: readonly [Outcome, name: string, about: string][] = [
  ['DISMISS', 'Dismiss the claim', 'Nothing changes for either party.'],
  [
    'REMEDIATE',
    'Set a plan',
    'A partner carries out a plan by a set day, and is suspended if it does not.',
  ],
  [
    'SUSPEND',
    'Suspend a partner',
    'At once, and also while an appeal runs. Its skills leave the catalogue.',
  ],
  [
    'TERMINATE',
    'End a partnership',
    'Only when the decision is final: after the time for an appeal, or the appeal itself.',
  ],
];

const upholding: (typeof outcomes)[number] = [
  'UPHOLD',
  'Uphold the claim',
  'The platform was wrong: the penalty of the month is taken back when the decision is final.',
];

/** Against a partner it can be suspended, against the platform its decision can be taken back. */
export function outcomesOf(dispute: Dispute): readonly (typeof outcomes)[number][] {
  if (dispute.respondent.kind === 'PLATFORM') return [outcomes[0]!, upholding];
  return partnersOf(dispute).length > 0 ? outcomes : outcomes.slice(0, 1);
}

/** Whether somebody has to be named whom the outcome hits. */
export const hitsAPartner = (outcome: Outcome | null) =>
  !!outcome && outcome !== 'DISMISS' && outcome !== 'UPHOLD';

/** The parties that an outcome can hit: only partners have something to lose here. */
export const partnersOf = ({ claimant, respondent }: Dispute): [Side, Party][] =>
  (
    [
      ['RESPONDENT', respondent],
      ['CLAIMANT', claimant],
    ] as [Side, Party][]
  ).filter(([, party]) => party.kind === 'PARTNER');

export function emptyRuling(dispute: Dispute): RulingValues {
  const [first] = partnersOf(dispute);
  return {
    upheld: null,
    outcome: null,
    against: first?.[0] ?? null,
    reason: '',
    plan: '',
    dueOn: '',
  };
}

const decides = (values: RulingValues, appeal: boolean) => !appeal || values.upheld === 'NO';

/** What is missing, by field. */
export function checkRuling(values: RulingValues, appeal: boolean, today: string) {
  const { upheld, outcome, against, reason, plan, dueOn } = values;
  const wrong: Partial<Record<keyof RulingValues, string>> = {};
  if (appeal && !upheld) wrong.upheld = 'Choose one.';
  if (decides(values, appeal)) {
    if (!outcome) wrong.outcome = 'Choose one.';
    if (hitsAPartner(outcome) && !against) wrong.against = 'Choose whom it concerns.';
    if (outcome === 'REMEDIATE') {
      if (!plan.trim()) wrong.plan = 'Say what has to be done.';
      if (dueOn <= today) wrong.dueOn = 'Choose a day after today.';
    }
  }
  const length = checkText(reason);
  if (length) wrong.reason = length;
  return wrong;
}

/** As the server is told; only for values that were checked. */
export function rulingBody(
  values: RulingValues,
  appeal: boolean,
): NewResolution | NewAppealDecision {
  const { outcome, against, reason, plan, dueOn } = values;
  const upheld = values.upheld === 'YES';
  if (!decides(values, appeal)) return { upheld, reason: reason.trim() };
  const ruling: NewResolution = {
    outcome: outcome!,
    against: hitsAPartner(outcome) ? against! : undefined,
    reason: reason.trim(),
    plan: outcome === 'REMEDIATE' ? plan.trim() : undefined,
    dueOn: outcome === 'REMEDIATE' ? dueOn : undefined,
  };
  return appeal ? { upheld, ...ruling } : ruling;
}
