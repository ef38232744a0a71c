import type { DueWhat } from '@/lib/api/disputes';

/** What happens at a deadline of a case. */
export const deadlineName: Record<DueWhat, string> = {
  RESPONSE: 'a response is due',
  MEDIATION: 'a decision is due',
  APPEAL_PERIOD: 'the time for an appeal ends',
  APPEAL: 'the decision of an appeal is due',
  REMEDIATION: 'a plan has to be carried out',
};
