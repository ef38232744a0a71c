import type { ItemCode, OnboardingStage, Tier } from './api/agreements';

export const tierName: Record<Tier, string> = {
  STANDARD: 'Standard',
  PREMIUM: 'Premium',
  ENTERPRISE: 'Enterprise',
};

export const tiers = Object.keys(tierName) as Tier[];

export const isTier = (value: string): value is Tier => value in tierName;

/** In the order in which a partner goes through them. */
export const stageName: Record<OnboardingStage, string> = {
  INTAKE: 'Intake',
  SECURITY_REVIEW: 'Security review',
  TECHNICAL_INTEGRATION: 'Technical integration',
  TRAINING: 'Training',
  PRE_PRODUCTION: 'Pre-production',
  MONITORING: 'Monitoring',
  ACTIVE: 'Active',
};

export const stages = Object.keys(stageName) as OnboardingStage[];

const itemNames: Record<string, string> = {
  legal_review: 'Legal review',
  security_audit: 'Security audit',
  api_integration_tested: 'API integration tested',
  documentation_complete: 'Documentation complete',
  training_completed: 'Training completed',
  sla_accepted: 'Service levels accepted',
  revenue_model_signed: 'Revenue model agreed',
  go_live_approval: 'Approval to go live',
} satisfies Record<ItemCode, string>;

/** The name of an item of the checklist where only its code is known. */
export const itemName = (code: string) => itemNames[code] ?? code.replaceAll('_', ' ');

export const agreementPath = (agreement: string) => `/agreements/${encodeURIComponent(agreement)}`;
