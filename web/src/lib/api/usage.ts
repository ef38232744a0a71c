import type { RiskLevel } from './skills';
import type { ApiToken } from './types';

// Executions as they are counted. A publisher's own executions stand apart and are in no other count.

export interface UsageCounts {
  executions: number;
  succeeded: number;
  failed: number;
  quantity: number;
  own: number;
}

export type Granularity = 'HOUR' | 'DAY' | 'MONTH';

/** `start` is an instant, a day or a month, as the granularity is. */
export type UsagePoint = UsageCounts & { start: string };

export interface Usage {
  granularity: Granularity;
  from: string;
  to: string;
  series: UsagePoint[];
  total: UsageCounts;
}

/** Percentiles are absent where no durations were reported. */
export interface SkillUsage {
  skill: { slug: string; name?: string };
  version: string;
  executions: number;
  succeeded: number;
  failed: number;
  quantity: number;
  own: number;
  successRateBasisPoints?: number;
  p50Millis?: number;
  p95Millis?: number;
  p99Millis?: number;
}

export type ExecutionOutcome = 'SUCCEEDED' | 'FAILED';

/** `countedIn` is a billing month; for what came late it is not the month of `time`. */
export interface Execution {
  id: string;
  source: string;
  time: string;
  /** "slug@version". */
  subject: string;
  outcome: ExecutionOutcome;
  quantity: number;
  durationMillis?: number;
  countedIn: string;
  acceptedAt: string;
}

/** What anybody sees of a skill's last 30 days. */
export interface PublicUsage {
  from: string;
  to: string;
  days: { day: string; executions: number; succeeded: number; failed: number }[];
  executions: number;
  successRateBasisPoints?: number;
  p50Millis?: number;
  p95Millis?: number;
}

/** What an organisation lets be executed for it. */
export interface ExecutionLimits {
  highestRisk: RiskLevel;
  version: number;
}

/** Without a `monthlyMinor` nothing is watched; `spentMinor` is an estimate of the open month. */
export interface Budget {
  monthlyMinor?: number;
  alertAtPercent: number[];
  currency: string;
  month: string;
  spentMinor: number;
  percent?: number;
  /** The steps its people were told of this month. */
  alertedAtPercent: number[];
  /** 0 where nobody has said anything yet. */
  version: number;
  actions: 'EDIT'[];
}

/** A token; one that reports executions names the organisation it is bound to. */
export type BoundToken = ApiToken & { organisation?: { slug: string; name: string } };
