import type { components } from './schema';

// Votes and concerns, by the names the UI uses. Weights and points are micros: 1,000,000 is 1.

type Schemas = components['schemas'];

export type Voting = Schemas['Voting'];
export type Vote = Schemas['VoteView'];
export type Round = Schemas['VoteRound'];
export type Threshold = Schemas['Approval'];

/** `approval` is "2/3" for at least and ">1/2" for more than; the quorum factor "1" or "3/2". */
export type Readiness = Schemas['Readiness'];
export type Blocker = Schemas['Blocker'];

/** A change of the platform's own rules that takes effect when its RFC is accepted. */
export type PolicyChange = Schemas['CarriedChange'];

/** While hidden only `vote` and `hidden` are there. */
export type TallyView = Schemas['TallyView'];

/** A tally that may be seen. */
export type OpenTally = TallyView &
  Required<Pick<TallyView, 'choices' | 'ballots' | 'gates' | 'outcome'>>;

export type ChoiceCount = Schemas['ChoiceView'];
export type Choice = ChoiceCount['choice'];
export type Outcome = NonNullable<TallyView['outcome']>;
export type Gates = Schemas['GatesView'];
export type Counterfactuals = Schemas['Counterfactuals'];

export type Ballot = Schemas['BallotView'];
export type MyBallot = Schemas['OwnBallot'];
export type NewBallot = Schemas['NewBallot'];
export type Receipt = Schemas['Receipt'];
export type TreeHead = Schemas['TreeHead'];
export type SigningKey = Schemas['SigningKeyView'];

export type Concern = Schemas['ConcernView'];
export type ConcernAction = Concern['actions'][number];

/** `mayRaise` is about this caller, now. */
export type ConcernPage = Schemas['Concerns'];
