import type { PartnerCategory } from './partners';

// What a partner has to show, by the names the UI uses.

export type MeasuredBy = 'UPTIME' | 'RESPONSE_TIME' | 'RELIABILITY';

export interface RequirementCriterion {
  id: string;
  title: string;
  text: string;
  weight: number;
  mandatory: boolean;
  measured?: MeasuredBy;
}

export interface CategoryRequirements {
  category: PartnerCategory;
  /** The score that passes, between 0 and 100. */
  pass: number;
  criteria: RequirementCriterion[];
}

export type PublicationCheck =
  'SCHEMA' | 'VERSION_ORDER' | 'RISK' | 'NAME_SIMILARITY' | 'SECRETS' | 'LINKS' | 'DECLARATIONS';

export interface RequirementChange {
  /** Absent when it concerns all of them. */
  category?: PartnerCategory;
  kind: 'PASS' | 'ADDED' | 'REMOVED' | 'CHANGED' | 'CHECK';
  criterion?: string;
  /** One sentence. */
  text: string;
}

export interface RequirementSet {
  number: number;
  title: string;
  /** A day. */
  effectiveOn: string;
  state: 'IN_FORCE' | 'UPCOMING' | 'PAST';
  source: { kind: 'SHIPPED' } | { kind: 'RFC'; number: number; title: string; acceptedAt: string };
  categories: CategoryRequirements[];
  checks: { check: PublicationCheck; enforced: boolean }[];
  /** Against the set before. */
  changes?: RequirementChange[];
}
