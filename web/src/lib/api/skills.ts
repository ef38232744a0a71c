import type { components } from './schema';

// The marketplace, by the names the UI uses: what more than one feature shows of a skill.

type Schemas = components['schemas'];

/** `price` is per execution, as decimal text. */
export type Skill = Schemas['Skill'];
export type RiskLevel = NonNullable<Skill['riskLevel']>;
export type Capability = Schemas['Capability'];
export type Deprecation = Schemas['SkillDeprecation'];
export type Install = Schemas['InstallSnippet'];

/** `shown` is smoothed towards the mean of all skills: 0 to 5. */
export type Rating = Schemas['SkillRatingSummary'];

/** `affected` is a range in words of semantic versions. */
export type Advisory = Schemas['SkillAdvisory'];
export type Severity = Advisory['severity'];

/** A draft need not have a number yet; `etag` is the version of the record. */
export type SkillVersion = Schemas['SkillVersion'];
export type VersionState = SkillVersion['state'];
export type VersionSummary = Schemas['SkillVersionSummary'];
export type ManifestFormat = SkillVersion['format'];
export type Missing = SkillVersion['missing'][number];

export type Check = Schemas['SkillCheck'];
export type Approval = Schemas['SkillApproval'];
export type Approver = Approval['role'];

export type VersionDiff = Schemas['SkillVersionDiff'];
export type CapabilityChange = Schemas['SkillCapabilityChange'];
export type SkillStatistics = Schemas['SkillStatistics'];
