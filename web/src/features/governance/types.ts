import type { OnboardingStage, Tier } from '@/lib/agreements';
import type { PartnerCategory, PartnerStatus } from '@/lib/api/partners';
import type { DisputeState } from '@/lib/disputes';

interface PartnerRef {
  slug: string;
  name: string;
}

/** A partner on its way; `agreement` is an id. */
export interface Card {
  agreement: string;
  partner: PartnerRef & { category?: PartnerCategory };
  tier: Tier;
  progressPercent: number;
  daysInStage: number;
  stuck: boolean;
  next?: {
    item: string;
    title: string;
    side: 'PARTNER' | 'STAFF';
    dueOn: string;
    overdue: boolean;
  };
}

/** Parts whose data do not exist yet are absent. */
export interface GovernanceDashboard {
  partners?: {
    total: number;
    byStatus: { status: PartnerStatus; count: number }[];
    byTier: { tier: Tier; count: number }[];
    byStage: { stage: OnboardingStage; count: number }[];
  };
  onboarding?: {
    inProgress: number;
    averageProgressPercent: number;
    stuck: number;
    longest: Card[];
  };
  disputes?: {
    open: number;
    byState: { state: DisputeState; count: number }[];
    nextDeadline?: { caseId: string; what: string; dueAt: string };
  };
  agreements?: {
    active: number;
    expiringIn60Days: number;
    expiring: { agreement: string; partner: PartnerRef; endsOn: string }[];
  };
  asOf: string;
}
