import { describe, expect, it } from 'vitest';
import type { Gates, MyBallot, OpenTally, Vote } from '@/lib/api/voting';
import { extensionRule, otherRules, result, standing, whyWeight } from './words';

const vote: Vote = {
  rfc: 12,
  round: 1,
  state: 'RUNNING',
  track: 'STANDARD',
  revision: 3,
  textSha256: '',
  startedAt: '2026-11-01T00:00:00Z',
  startedBy: 'ada',
  closesAt: '2026-11-15T00:00:00Z',
  originalClosesAt: '2026-11-15T00:00:00Z',
  extended: false,
  hiddenUntilClose: false,
  founding: false,
  entitled: 143,
  quorumRequired: 12,
  approval: { numerator: 2, denominator: 3, strict: false },
  quorumFactor: '1',
  floorMicros: 5_000_000,
  capMicros: 10_000_000,
  closeProtectionSeconds: 86_400,
  extensionSeconds: 172_800,
  weightsRoot: '',
};

function tally(ballots: number, approveMicros: number, decisiveMicros: number): OpenTally {
  const gates: Gates = {
    quorum: { required: 12, ballots, met: ballots >= 12 },
    approval: {
      threshold: vote.approval,
      approveMicros,
      decisiveMicros,
      met: decisiveMicros > 0 && approveMicros * 3 >= decisiveMicros * 2,
    },
  };
  const outcome = gates.quorum.met && gates.approval.met ? 'ACCEPTED' : 'REJECTED';
  return { vote, hidden: false, choices: [], ballots, gates, outcome };
}

describe('how a vote stands', () => {
  it('names every gate that does not hold, and what it lacks', () => {
    expect(standing(tally(11, 1_000_000, 2_000_000))).toBe(
      'If the vote closed now: 1 more ballot is needed for the quorum of 12; 50\u00a0% of the deciding weight approves, at least 2/3 is needed.',
    );
    expect(standing(tally(0, 0, 0))).toContain('12 more ballots are needed');
    expect(standing(tally(12, 2_000_000, 3_000_000))).toBe(
      'If the vote closed now, both gates would hold.',
    );
  });

  it('gives the reason of a rejection after the close', () => {
    expect(result(tally(8, 2_000_000, 2_000_000))).toBe(
      'Rejected because the quorum was missed: 8 members voted, 12 were needed.',
    );
    expect(result(tally(20, 0, 0))).toContain('nobody approved or opposed it');
    expect(result(tally(20, 3_000_000, 3_000_000))).toBe('Both gates held at the close.');
  });

  it('says plainly when another rule would have decided otherwise', () => {
    const [equal, uncapped] = otherRules(
      'ACCEPTED',
      {
        oneMemberOneVote: { outcome: 'REJECTED', approve: 10, decisive: 20 },
        uncapped: { outcome: 'ACCEPTED', approveMicros: 9, decisiveMicros: 10 },
      },
      vote.capMicros,
    );
    expect(equal).toMatchObject({ differs: true });
    expect(equal!.text).toContain('it would have been rejected (10 of 20 deciding ballots');
    expect(uncapped).toMatchObject({ differs: false });
    expect(uncapped!.text).toContain('the same: accepted (90\u00a0%');
  });
});

describe('what a voter is told before voting', () => {
  const mine: MyBallot = {
    entitled: true,
    why: '',
    weightMicros: 2_236_067,
    reputationMicros: 5_000_000,
    foundingElector: false,
    ballotsCast: 0,
  };

  it('explains the weight by root, cap or founding', () => {
    expect(whyWeight(mine, vote.capMicros)).toBe(
      'Your ballot has weight 2.236: the square root of your reputation of 5.',
    );
    const rich = { ...mine, weightMicros: 10_000_000, reputationMicros: 144_000_000 };
    expect(whyWeight(rich, vote.capMicros)).toContain('of 144, capped at 10.');
    expect(whyWeight({ ...rich, reputationMicros: 100_000_000 }, vote.capMicros)).not.toContain(
      'capped',
    );
    const founder = { ...mine, foundingElector: true };
    expect(
      whyWeight({ ...founder, weightMicros: 1_000_000, reputationMicros: 0 }, vote.capMicros),
    ).toContain('founding elector');
    expect(whyWeight(founder, vote.capMicros)).toContain('square root');
  });

  it('promises an extension only where there is one', () => {
    expect(extensionRule(vote)).toBe(
      'A result that flips in the last 24 hours extends the vote once, by 48 hours.',
    );
    expect(extensionRule({ ...vote, hiddenUntilClose: true })).toContain('is fixed');
    expect(extensionRule({ ...vote, extended: true })).toContain('will not be again');
    expect(extensionRule({ ...vote, extensionSeconds: 0 })).toBe('It will not be extended.');
  });
});
