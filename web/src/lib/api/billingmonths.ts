// Billing months: counted, closed and sealed. Hashes are lower-case hex.

export type MonthState = 'OPEN' | 'GRACE' | 'CLOSING' | 'SEALED';

/** `late` are executions of earlier months that are counted here. */
export interface BillingMonth {
  month: string;
  state: MonthState;
  opensAt: string;
  graceUntil: string;
  sealedAt?: string;
  /** Absent when the platform did it by rule. */
  sealedBy?: string;
  executions: number;
  late: number;
  own: number;
  failed: number;
  root?: string;
  /** Of the root: Ed25519, base64. */
  keyId?: string;
  signature?: string;
  /** From then on its single executions and their proofs are gone. */
  droppedAt?: string;
  /** The id of the job that seals it. */
  job?: string;
  actions: 'SEAL'[];
}

/** What a sealed month counted for a partner; without a root when that was nothing. */
export interface PartnerMonth {
  month: string;
  /** All of them, with failed and own ones. */
  executions: number;
  /** Those that succeeded for others. */
  billed: number;
  /** Of those billed. */
  quantity: number;
  root?: string;
}

/** Its own list of ids against what is counted; the first 1,000 of each side are named. */
export interface Comparison {
  theirs: number;
  ours: number;
  matched: number;
  onlyTheirs: string[];
  onlyTheirsCount: number;
  onlyOurs: string[];
  onlyOursCount: number;
}
