import type { DueWhat } from '@/lib/api/disputes';
import type { DisputeType, Outcome, TimelineEvent } from './types';

export const typeName: Record<DisputeType, string> = {
  SLA_BREACH: 'Service level missed',
  BILLING: 'Billing',
  QUALITY: 'Quality',
  POLICY_VIOLATION: 'Policy violation',
  INTELLECTUAL_PROPERTY: 'Intellectual property',
  OTHER: 'Something else',
};

export const typeAbout: Record<DisputeType, string> = {
  SLA_BREACH: 'Uptime or answers fall short of what the agreement says.',
  BILLING: 'What was metered, invoiced or paid out is wrong.',
  QUALITY: 'A skill does not do what it declares.',
  POLICY_VIOLATION: 'A rule of the ecosystem or of the agreement is broken.',
  INTELLECTUAL_PROPERTY: 'Somebody’s work or name is used without the right to it.',
  OTHER: 'None of these fits.',
};

export const types = Object.keys(typeName) as DisputeType[];

export const outcomeName: Record<Outcome, string> = {
  SUSPEND: 'Suspension',
  REMEDIATE: 'Remediation',
  TERMINATE: 'Termination',
  DISMISS: 'Dismissed',
  UPHOLD: 'Upheld',
};

export const dueName: Record<DueWhat, string> = {
  RESPONSE: 'Response due',
  MEDIATION: 'Decision due',
  APPEAL_PERIOD: 'Appeal possible until',
  APPEAL: 'Decision of the appeal due',
  REMEDIATION: 'Remediation due',
};

const happened: Record<string, string> = {
  FILED: 'Filed',
  RESPONDED: 'Responded',
  DEFAULTED: 'No response came in time',
  MEDIATOR_ASSIGNED: 'A mediator was assigned',
  MEDIATOR_MISSING: 'No impartial mediator was free',
  MEDIATION_OVERDUE: 'The mediator did not decide in time',
  EVIDENCE_ADDED: 'Evidence was added',
  SETTLEMENT_OFFERED: 'A settlement was offered',
  SETTLED: 'Settled by both parties',
  RESOLVED: 'Resolved',
  APPEALED: 'Appealed',
  APPEAL_DECIDED: 'The appeal was decided',
  FINAL: 'The decision became final',
  REMEDIATION_PLANNED: 'A plan was set',
  REMEDIATION_DONE: 'The plan was carried out',
  REMEDIATION_MISSED: 'The plan was not carried out in time',
  SUSPENDED: 'The partner was suspended',
  REINSTATED: 'The suspension was lifted',
  TERMINATED: 'The partnership was terminated',
} satisfies Record<TimelineEvent, string>;

/** A line of the timeline; words the page does not know are shown as the server has them. */
export function timelineName(what: string): string {
  const known = happened[what];
  if (known) return known;
  if (!/^[A-Z][A-Z_]*$/.test(what)) return what;
  const words = what.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
