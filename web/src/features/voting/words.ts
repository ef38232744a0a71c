import type { Counterfactuals, Gates, MyBallot, OpenTally, Outcome, Vote } from '@/lib/api/voting';
import { points } from '@/lib/points';
import { duration } from '@/lib/time';
import { plural } from '@/lib/text';
import { approvalPercents, MICROS, percent, thresholdName } from './figures';

export const outcomeName: Record<Outcome, string> = { ACCEPTED: 'Accepted', REJECTED: 'Rejected' };

/** "4 more ballots are needed for the quorum", one sentence a gate that does not hold. */
export function missing(gates: Gates): string[] {
  const { quorum, approval } = gates;
  const sentences: string[] = [];
  if (!quorum.met) {
    const short = quorum.required - quorum.ballots;
    sentences.push(
      `${plural(short, 'more ballot is', 'more ballots are')} needed for the quorum of ${quorum.required}`,
    );
  }
  if (!approval.met) {
    sentences.push(
      approval.decisiveMicros === 0
        ? 'no ballot approves or opposes it'
        : `${approvalPercents(gates).reached} of the deciding weight approves, ${thresholdName(approval.threshold)} is needed`,
    );
  }
  return sentences;
}

/** The gates that failed, told after the close. */
export function failed(gates: Gates): string[] {
  const { quorum, approval } = gates;
  const sentences: string[] = [];
  if (!quorum.met) {
    sentences.push(
      `the quorum was missed: ${plural(quorum.ballots, 'member')} voted, ${quorum.required} were needed`,
    );
  }
  if (!approval.met) {
    sentences.push(
      approval.decisiveMicros === 0
        ? 'nobody approved or opposed it, and without a decision a proposal is rejected'
        : `approval was missed: ${approvalPercents(gates).reached} of the deciding weight, ${thresholdName(approval.threshold)} was needed`,
    );
  }
  return sentences;
}

export function standing({ outcome, gates }: OpenTally): string {
  if (outcome === 'ACCEPTED') return 'If the vote closed now, both gates would hold.';
  return `If the vote closed now: ${missing(gates).join('; ')}.`;
}

export function result({ outcome, gates }: OpenTally): string {
  if (outcome === 'ACCEPTED') return 'Both gates held at the close.';
  const [first = 'a gate did not hold', ...others] = failed(gates);
  return `Rejected because ${[first, ...others].join(', and ')}.`;
}

/** What another rule would have made of the same ballots, in one sentence each. */
export function otherRules(
  outcome: Outcome,
  { oneMemberOneVote, uncapped }: Counterfactuals,
  capMicros: number,
) {
  const verdict = (other: Outcome) =>
    other === outcome
      ? `the outcome would be the same: ${outcomeName[other].toLowerCase()}`
      : `it would have been ${outcomeName[other].toLowerCase()}`;
  const { approve, decisive } = oneMemberOneVote;
  return [
    {
      rule: 'One member, one vote',
      differs: oneMemberOneVote.outcome !== outcome,
      text: `If every ballot had the same weight, ${verdict(oneMemberOneVote.outcome)} (${approve} of ${decisive} deciding ballots approve, ${percent(approve, decisive)}).`,
    },
    {
      rule: 'No cap on weight',
      differs: uncapped.outcome !== outcome,
      text: `If weight were not capped at ${points(capMicros)}, ${verdict(uncapped.outcome)} (${percent(uncapped.approveMicros, uncapped.decisiveMicros)} of the deciding weight approves).`,
    },
  ];
}

export function whyWeight(
  { foundingElector, weightMicros, reputationMicros }: MyBallot,
  capMicros: number,
): string {
  const weight = points(weightMicros);
  if (foundingElector && weightMicros === MICROS) {
    return `You are a founding elector, so your ballot has weight ${weight}.`;
  }
  const root = `the square root of your reputation of ${points(reputationMicros)}`;
  const capped = reputationMicros * MICROS > capMicros ** 2;
  return capped
    ? `Your ballot has weight ${weight}: ${root}, capped at ${points(capMicros)}.`
    : `Your ballot has weight ${weight}: ${root}.`;
}

/** What happens when the result flips late; hidden votes have no such rule. */
export function extensionRule(vote: Vote): string {
  const { hiddenUntilClose, extended, closeProtectionSeconds, extensionSeconds } = vote;
  if (hiddenUntilClose) return 'The time is fixed: nobody sees how the vote stands.';
  if (extended) return 'It was extended once and will not be again.';
  if (closeProtectionSeconds === 0 || extensionSeconds === 0) return 'It will not be extended.';
  const late = duration(closeProtectionSeconds).replace(/^1 /, '');
  return `A result that flips in the last ${late} extends the vote once, by ${duration(extensionSeconds)}.`;
}
