import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** What the publisher says where the manifest says nothing, or something else. */
export type Declared = Schemas['SkillDeclaration'];

/** What is sent to become a version. */
export type Submission = Omit<Schemas['SkillDraft'], 'declared'> & { declared: Declared };

/** Without a line when the text as a whole is wrong. */
export type ManifestError = Schemas['ManifestError'];

export type ReadSkill = Schemas['SkillSketch'];
export type Validation = Schemas['SkillValidation'];
export type PendingApproval = Schemas['SkillAwaitingApproval'];

/** A check that stopped a version, and why its publisher says it should not. */
export type PendingCheckAppeal = Schemas['CheckAppeal'];
