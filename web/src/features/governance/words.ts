import type { DisputeState, OnboardingStage, Tier } from './types';

export const tierName: Record<Tier, string> = {
  STANDARD: 'Standard',
  PREMIUM: 'Premium',
  ENTERPRISE: 'Enterprise',
};

export const stageName: Record<OnboardingStage, string> = {
  INTAKE: 'Intake',
  SECURITY_REVIEW: 'Security review',
  TECHNICAL_INTEGRATION: 'Technical integration',
  TRAINING: 'Training',
  PRE_PRODUCTION: 'Pre-production',
  MONITORING: 'Monitoring',
  ACTIVE: 'Active',
};

export const disputeStateName: Record<DisputeState, string> = {
  FILED: 'Filed',
  RESPONDED: 'Responded',
  DEFAULTED: 'No response',
  IN_MEDIATION: 'In mediation',
  RESOLVED: 'Resolved',
  APPEALED: 'Appealed',
  FINAL: 'Final',
  SETTLED: 'Settled',
};

const dueName: Record<string, string> = {
  RESPONSE: 'a response is due',
  MEDIATION: 'a decision is due',
  APPEAL_PERIOD: 'the time for an appeal ends',
  APPEAL: 'the decision of an appeal is due',
  REMEDIATION: 'a plan has to be carried out',
};

/** What happens at a deadline of a case. */
export const deadlineName = (what: string) => dueName[what] ?? 'something is due';
