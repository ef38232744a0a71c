import type { Dispute, DisputeSummary, Party, Resolution, Side } from './types';

type Known = DisputeSummary & Partial<Omit<Dispute, keyof DisputeSummary>>;

export const partyOf = (
  { claimant, respondent }: Pick<Known, 'claimant' | 'respondent'>,
  side: Side,
) => (side === 'CLAIMANT' ? claimant : respondent);

/** The resolution that holds: that of the appeal, once there is one. */
export const inForce = ({ decision, resolution }: Pick<Known, 'decision' | 'resolution'>) =>
  decision ?? resolution;

export interface Standing {
  /** Whose turn it is and for what, in one sentence. */
  turn: string;
  /** The visitor's own. */
  mine: boolean;
  /** What happens without anybody doing anything, if something does. */
  otherwise?: string;
}

/** Where a case stands: whose turn it is, and what happens by itself. */
export function standingOf(dispute: Known): Standing {
  const may = (action: Dispute['actions'][number]) => !!dispute.actions?.includes(action);
  const mediator = dispute.mediator?.username ?? 'The mediator';
  const otherwise = byItself(dispute);
  switch (dispute.state) {
    case 'FILED':
      return may('RESPOND')
        ? { turn: 'It is your turn: respond to the claim.', mine: true, otherwise }
        : { turn: `${dispute.respondent.name} has to respond.`, mine: false, otherwise };
    case 'RESPONDED':
    case 'DEFAULTED':
      return {
        turn: may('REASSIGN')
          ? 'No mediator has the case yet: assign one.'
          : dispute.state === 'RESPONDED'
            ? 'A mediator takes the case next; until then the parties can settle.'
            : 'No response came. A mediator takes the case next.',
        mine: may('REASSIGN'),
        otherwise,
      };
    case 'IN_MEDIATION':
      return may('RESOLVE')
        ? { turn: 'It is your turn: decide the case.', mine: true, otherwise }
        : { turn: `${mediator} has to decide.`, mine: false, otherwise };
    case 'RESOLVED':
      return may('APPEAL')
        ? { turn: 'You may appeal against the resolution.', mine: true, otherwise }
        : { turn: 'Either party may appeal.', mine: false, otherwise };
    case 'APPEALED':
      return may('DECIDE_APPEAL')
        ? { turn: 'It is your turn: decide the appeal.', mine: true, otherwise }
        : { turn: `${mediator} has to decide the appeal.`, mine: false, otherwise };
    case 'SETTLED':
      return { turn: 'The parties have settled. The case is closed.', mine: false };
    case 'FINAL':
      return closed(dispute, otherwise, may('COMPLETE_REMEDIATION'));
  }
}

function closed(dispute: Known, otherwise: string | undefined, mine: boolean): Standing {
  if (dispute.remediation?.state !== 'DUE') {
    return { turn: 'The decision is final. The case is closed.', mine: false };
  }
  const who = affected(dispute)?.name ?? 'The partner';
  return {
    turn: mine
      ? `Confirm when ${who} has carried out its plan.`
      : `${who} has to carry out its plan.`,
    mine,
    otherwise,
  };
}

const affected = (dispute: Known): Party | undefined => {
  const against = dispute.remediation?.against ?? inForce(dispute)?.against;
  return against && partyOf(dispute, against);
};

function byItself(dispute: Known): string | undefined {
  const who = affected(dispute)?.name ?? 'the partner';
  switch (dispute.due?.what) {
    case 'RESPONSE':
      return 'Without a response by then, the case goes to a mediator as it stands.';
    case 'MEDIATION':
    case 'APPEAL':
      return 'Not decided by then, it passes to another mediator.';
    case 'APPEAL_PERIOD':
      return inForce(dispute)?.outcome === 'TERMINATE'
        ? `Without an appeal by then it becomes final, and ${who} stops being a partner.`
        : 'Without an appeal by then, the resolution becomes final.';
    case 'REMEDIATION':
      return `Not carried out by then, ${who} is suspended.`;
    case undefined:
      return undefined;
  }
}

/** What a resolution does, as things stand. */
export function effectOf(dispute: Dispute, ruling: Resolution): string {
  const who = ruling.against ? partyOf(dispute, ruling.against).name : 'The partner';
  const final = dispute.state === 'FINAL';
  switch (ruling.outcome) {
    case 'DISMISS':
      return 'Nothing changes for either party.';
    case 'UPHOLD':
      return final
        ? 'The penalty of the month is taken back.'
        : 'The penalty of the month is taken back when this becomes final.';
    case 'SUSPEND':
      return final
        ? `${who} stays suspended until staff reinstate it. Its skills are not in the catalogue.`
        : `${who} is suspended at once, also while an appeal runs. Its skills are not in the catalogue.`;
    case 'TERMINATE':
      return final
        ? `${who} is no longer a partner.`
        : `${who} stops being a partner when this becomes final, not before.`;
    case 'REMEDIATE':
      return `${who} carries out a plan by a set day, or is suspended.`;
  }
}

/** Whether the appeal changed what was decided first. */
export const isOverturned = ({ resolution, decision }: Pick<Dispute, 'resolution' | 'decision'>) =>
  !!resolution &&
  !!decision &&
  (resolution.outcome !== decision.outcome || resolution.against !== decision.against);

export interface Stop {
  name: string;
  at: 'past' | 'now' | 'ahead';
}

/** The way of a case, with how far it has come; an appeal only where one is possible or was made. */
export function wayOf({ state, response, appeal }: Dispute): Stop[] {
  if (state === 'SETTLED') {
    return [
      { name: 'Filed', at: 'past' },
      ...(response ? [{ name: 'Responded', at: 'past' } as const] : []),
      { name: 'Settled', at: 'now' },
    ];
  }
  const defaulted = !response && state !== 'FILED';
  const way: [name: string, states: Dispute['state'][]][] = [
    ['Filed', ['FILED']],
    [defaulted ? 'No response' : 'Response', ['RESPONDED', 'DEFAULTED']],
    ['Mediation', ['IN_MEDIATION']],
    ['Resolution', ['RESOLVED']],
    ...(appeal || state === 'RESOLVED'
      ? [['Appeal', ['APPEALED']] as [string, Dispute['state'][]]]
      : []),
    ['Final', ['FINAL']],
  ];
  const now = way.findIndex(([, states]) => states.includes(state));
  return way.map(([name], index) => ({
    name,
    at: index < now ? 'past' : index === now ? 'now' : 'ahead',
  }));
}
