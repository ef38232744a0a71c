export const certificationLevels = [
  'NONE',
  'FOUNDATION',
  'PRACTITIONER',
  'ARCHITECT',
  'SPECIALIST',
] as const;

export type CertificationLevel = (typeof certificationLevels)[number];
export type GrantedLevel = Exclude<CertificationLevel, 'NONE'>;

export interface Criterion {
  id: string;
  text: string;
  /** What kind of proof is expected. */
  evidence: string;
}

export interface LevelDescription {
  level: GrantedLevel;
  title: string;
  description: string;
  points: number;
  validityDays?: number;
  criteria: Criterion[];
}

export interface Evidence {
  criterion: string;
  url?: string;
  text?: string;
}

export type ApplicationState = 'SUBMITTED' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';

export interface CertificationApplication {
  id: string;
  member: { username: string; displayName: string };
  level: GrantedLevel;
  statement: string;
  evidence: Evidence[];
  state: ApplicationState;
  submittedAt: string;
  decision?: { by?: string; at: string; reason: string };
  certification?: string;
  actions: ('DECIDE' | 'WITHDRAW')[];
}

export type CertificateState = 'VALID' | 'EXPIRED' | 'REVOKED';

export interface Certificate {
  id: string;
  member: { username: string; displayName: string };
  level: GrantedLevel;
  cohort?: string;
  grantedAt: string;
  grantedBy: string;
  /** Why it was granted. */
  reason: string;
  /** The first day, in UTC, on which it is no longer valid. */
  expiresOn?: string;
  state: CertificateState;
  revoked?: { reason: string; at: string; by: string };
  criteria: Criterion[];
  evidence: Evidence[];
}
