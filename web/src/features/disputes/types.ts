import type { Role } from '@/lib/api/types';
import type { DisputeState } from '@/lib/disputes';

export type PartyKind = 'PARTNER' | 'ORGANISATION' | 'PLATFORM';
export type Side = 'CLAIMANT' | 'RESPONDENT';

export interface Party {
  kind: PartyKind;
  slug: string;
  name: string;
}

export type DisputeType =
  'SLA_BREACH' | 'BILLING' | 'QUALITY' | 'POLICY_VIOLATION' | 'INTELLECTUAL_PROPERTY' | 'OTHER';

export type DueWhat = 'RESPONSE' | 'MEDIATION' | 'APPEAL_PERIOD' | 'APPEAL' | 'REMEDIATION';

export type DisputeAction =
  | 'RESPOND'
  | 'ADD_EVIDENCE'
  | 'OFFER_SETTLEMENT'
  | 'ACCEPT_SETTLEMENT'
  | 'RESOLVE'
  | 'APPEAL'
  | 'DECIDE_APPEAL'
  | 'REASSIGN'
  | 'NOTE'
  | 'COMPLETE_REMEDIATION';

export type Outcome = 'SUSPEND' | 'REMEDIATE' | 'TERMINATE' | 'DISMISS';

export interface Person {
  username: string;
}

export interface DisputeSummary {
  caseId: string;
  claimant: Party;
  respondent: Party;
  type: DisputeType;
  state: DisputeState;
  filedAt: string;
  mediator?: Person;
  /** What happens by itself, and when. */
  due?: { what: DueWhat; at: string };
  /** Of the caller; absent for those of neither party. */
  side?: Side;
}

export interface Statement {
  text: string;
  html: string;
  by: Person;
  at: string;
}

export interface Resolution {
  outcome: Outcome;
  /** Absent when nobody is affected. */
  against?: Side;
  reason: string;
  html: string;
  by: Person;
  at: string;
}

export interface Settlement {
  text: string;
  offeredBy: Side;
  offeredAt: string;
  acceptedBy?: Person;
  acceptedAt?: string;
}

export interface Remediation {
  plan: string;
  html: string;
  against: Side;
  /** Its last day, in UTC. */
  dueOn: string;
  state: 'DUE' | 'DONE' | 'MISSED';
  doneAt?: string;
}

export interface TimelineEntry {
  at: string;
  what: string;
  /** By nobody when the platform did it. */
  by?: Person;
  text?: string;
}

export interface Dispute extends DisputeSummary {
  description: string;
  descriptionHtml: string;
  filedBy: Person;
  response?: Statement & { side: Side };
  resolution?: Resolution;
  appeal?: Statement & { side: Side };
  /** Of the appeal. */
  decision?: Resolution;
  settlement?: Settlement;
  remediation?: Remediation;
  /** Statement lines that wait for the end of the case. */
  holds: number;
  timeline: TimelineEntry[];
  version: number;
  /** What the caller may do now. */
  actions: DisputeAction[];
}

/** Both parties and the mediators see it. */
export interface DisputeEvidence {
  id: string;
  kind: 'LINK' | 'FILE';
  url?: string;
  fileName?: string;
  bytes?: number;
  sha256?: string;
  note?: string;
  addedAt: string;
  addedBy: Person;
  side?: Side;
}

/** Only mediators see it. */
export interface MediatorNote {
  id: string;
  text: string;
  html?: string;
  at: string;
  by: Person;
}

export interface NewDispute {
  claimant: string;
  respondent: string;
  type: DisputeType;
  description: string;
}

/** Those who see every case. */
export const staffRoles = ['MEDIATOR', 'MAINTAINER', 'ADMIN'] as const satisfies readonly Role[];
