import type { components } from './schema';

// Levels, applications and certificates, by the names the UI uses.

type Schemas = components['schemas'];

export type LevelDescription = Schemas['CertificationLevelDescription'];
export type CertificationLevel = LevelDescription['level'];
export type Criterion = Schemas['CertificationCriterion'];
export type Evidence = Schemas['CertificationEvidence'];

export type CertificationApplication = Schemas['CertificationApplication'];
export type ApplicationState = CertificationApplication['state'];

export type Certificate = Schemas['Certificate'];
export type CertificateState = Certificate['state'];
