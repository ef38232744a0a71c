import type { PublicationCheck } from './api/requirements';

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
