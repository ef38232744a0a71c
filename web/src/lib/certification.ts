import type { CertificationLevel } from './api/certification';

export const levelName: Record<CertificationLevel, string> = {
  NONE: 'Not certified',
  FOUNDATION: 'Foundation',
  PRACTITIONER: 'Practitioner',
  ARCHITECT: 'Architect',
  SPECIALIST: 'Specialist',
};

/** What a certificate can be about. */
export const grantedLevels = (Object.keys(levelName) as CertificationLevel[]).filter(
  (level) => level !== 'NONE',
);
