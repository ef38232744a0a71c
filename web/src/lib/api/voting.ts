import type { Json, Page, Track } from './types';

// What the server says about votes and concerns. Weights and points are micros: 1,000,000 is 1.

export type Choice = 'APPROVE' | 'REJECT' | 'REQUEST_CHANGES' | 'ABSTAIN';
export type Outcome = 'ACCEPTED' | 'REJECTED';
export type GateName = 'QUORUM' | 'APPROVAL';

export interface Threshold {
  numerator: number;
  denominator: number;
  /** More than the fraction, not only as much. */
  strict: boolean;
}

export interface Vote {
  rfc: number;
  round: number;
  state: 'RUNNING' | 'CLOSED' | 'VOIDED';
  track: Track;
  revision: number;
  textSha256: string;
  startedAt: string;
  startedBy?: string;
  closesAt: string;
  originalClosesAt: string;
  extended: boolean;
  closedAt?: string;
  hiddenUntilClose: boolean;
  founding: boolean;
  entitled: number;
  quorumRequired: number;
  /** What the root of the entitled is multiplied with: "1", "3/2". */
  quorumFactor: string;
  approval: Threshold;
  floorMicros: number;
  capMicros: number;
  closeProtectionSeconds: number;
  extensionSeconds: number;
  weightsRoot: string;
  voided?: { reason: string; at: string; by?: string };
}

export type BlockerCode =
  'COMMENT_PERIOD' | 'COOLDOWN' | 'CONCERN_OPEN' | 'TOO_MANY_VOTES' | 'INVALID_CHANGE';

export interface Blocker {
  code: BlockerCode;
  detail: string;
  until?: string;
}

export interface Readiness {
  possibleFrom: string;
  canStart: boolean;
  blockers: Blocker[];
  periodSeconds: number;
  /** "2/3" for at least, ">1/2" for more than. */
  approval: string;
  quorumFactor: string;
  /** How many members would be entitled if it started now. */
  entitled?: number;
}

export interface Round {
  round: number;
  state: Vote['state'];
  startedAt: string;
  closedAt?: string;
  outcome?: Outcome;
}

/** A change of the platform's own rules that takes effect when its RFC is accepted. */
export interface PolicyChange {
  kind: string;
  effectiveOn: string;
  document: Json;
}

export interface Voting {
  vote?: Vote;
  readiness?: Readiness;
  rounds: Round[];
  change?: PolicyChange;
  actions: ('START' | 'VOID')[];
}

export interface ChoiceCount {
  choice: Choice;
  ballots: number;
  weightMicros: number;
}

export interface Gates {
  quorum: { required: number; ballots: number; met: boolean };
  approval: {
    threshold: Threshold;
    approveMicros: number;
    decisiveMicros: number;
    met: boolean;
  };
}

export interface Counterfactuals {
  oneMemberOneVote: { outcome: Outcome; approve: number; decisive: number };
  uncapped: { outcome: Outcome; approveMicros: number; decisiveMicros: number };
}

export interface TreeHead {
  rfc: number;
  round: number;
  treeSize: number;
  rootHash: string;
  at: string;
  keyId: string;
  signature: string;
}

/** While hidden only `vote` and `hidden` are there. */
export interface TallyView {
  vote: Vote;
  hidden: boolean;
  choices?: ChoiceCount[];
  ballots?: number;
  turnoutBasisPoints?: number;
  gates?: Gates;
  outcome?: Outcome;
  failedGates?: GateName[];
  counterfactuals?: Counterfactuals;
  treeHead?: TreeHead;
}

/** A tally that may be seen. */
export type OpenTally = TallyView &
  Required<Pick<TallyView, 'choices' | 'ballots' | 'gates' | 'outcome'>>;

export interface Receipt {
  format: string;
  rfc: number;
  round: number;
  leaf: string;
  leafHash: string;
  reasonSalt?: string;
  keyId: string;
  publicKey: string;
  sealed?: { signature: string };
  index?: number;
  inclusion?: string[];
  treeHead?: TreeHead;
}

export interface MyBallot {
  entitled: boolean;
  why: string;
  weightMicros: number;
  reputationMicros: number;
  foundingElector: boolean;
  choice?: Choice;
  reason?: string;
  castAt?: string;
  ballotsCast: number;
  receipt?: Receipt;
}

export interface Ballot {
  username?: string;
  displayName?: string;
  pseudonym: string;
  choice: Choice;
  weightMicros: number;
  reason?: string;
  reasonSalt?: string;
  castAt: string;
  earlier: { choice: Choice; castAt: string }[];
}

export interface SigningKey {
  id: string;
  algorithm: string;
  publicKey: string;
  createdAt: string;
  retiredAt?: string;
}

interface Person {
  username: string;
  displayName: string;
}

export type ConcernAction = 'RESOLVE' | 'OVERRULE';

export interface Concern {
  id: string;
  rfc: number;
  title: string;
  text: string;
  html: string;
  raisedBy: Person;
  raisedAt: string;
  state: 'OPEN' | 'RESOLVED' | 'OVERRULED';
  closed?: { by: Person; at: string; reason: string };
  actions: ConcernAction[];
}

/** `mayRaise` is about this caller, now. */
export type ConcernPage = Page<Concern> & { mayRaise: boolean };
