import type { DisputeState } from './api/disputes';

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

export const disputeStates = Object.keys(disputeStateName) as DisputeState[];

export const openStates = disputeStates.filter((state) => state !== 'FINAL' && state !== 'SETTLED');
