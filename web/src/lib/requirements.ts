import type { MeasuredBy, PublicationCheck } from './api/requirements';

interface Measure {
  name: string;
  /** How a figure becomes a score. */
  formula: string;
}

export const measures: Record<MeasuredBy, Measure> = {
  UPTIME: {
    name: 'uptime',
    formula:
      '100 at the target of the STANDARD tier or of the agreement, 60 one percentage point below it, in a straight line between; 0 under that.',
  },
  RESPONSE_TIME: {
    name: 'response time',
    formula:
      '100 when 95 of 100 requests are answered within 1 second, 60 at 5 seconds, in a straight line between.',
  },
  RELIABILITY: {
    name: 'success rate',
    formula: '100 when 99.9 % of the calls succeed, 60 at 99 %, in a straight line between.',
  },
};

export const checkName: Record<PublicationCheck, { name: string; about: string }> = {
  SCHEMA: { name: 'Schema', about: 'The manifest follows the schema of its format.' },
  VERSION_ORDER: {
    name: 'Version order',
    about: 'A new version is higher than those before it.',
  },
  RISK: { name: 'Risk level', about: 'The risk level fits what the skill does and never falls.' },
  NAME_SIMILARITY: {
    name: 'Name',
    about: 'The name does not imitate that of another publisher.',
  },
  SECRETS: { name: 'Secrets', about: 'No keys or passwords are in the text.' },
  LINKS: { name: 'Links', about: 'Every link resolves to an allowed public address.' },
  DECLARATIONS: {
    name: 'Declarations',
    about: 'What is declared agrees with what can be observed.',
  },
};
