import type {
  ManifestFormat,
  Missing,
  RiskLevel,
  VersionState,
  VersionSummary,
} from './api/skills';

export const riskName: Record<RiskLevel, string> = {
  R0: 'Passive',
  R1: 'Controlled',
  R2: 'Elevated',
  R3: 'Critical',
};

export const riskMeaning: Record<RiskLevel, string> = {
  R0: 'It reads and answers; it changes nothing.',
  R1: 'It changes things within bounds that can be undone.',
  R2: 'It acts with authority or on the outside world. A certifier has approved it.',
  R3: 'It can do what cannot be undone. A certifier and a maintainer have approved it.',
};

export const riskLevels = Object.keys(riskName) as RiskLevel[];

export const isRisk = (value: string): value is RiskLevel => value in riskName;

export const versionStateName: Record<VersionState, string> = {
  DRAFT: 'Draft',
  AWAITING_APPROVAL: 'Awaiting approval',
  PUBLISHED: 'Published',
  YANKED: 'Yanked',
  DECLINED: 'Declined',
};

export const formatName: Record<ManifestFormat, string> = {
  CVF: 'CVF skill contract',
  MCP: 'MCP server.json',
  SKILL: 'Agent Skill (SKILL.md)',
  DOCKER: 'Docker MCP catalogue',
};

export const missingName: Record<Missing, string> = {
  VERSION: 'a version',
  RISK_LEVEL: 'a risk level',
  LICENCE: 'a licence',
};

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** How a version is addressed: a draft may not have a number yet. */
export const versionKey = ({ version, draftId }: Pick<VersionSummary, 'version' | 'draftId'>) =>
  version ?? `draft-${draftId}`;

export const skillPath = (skillId: string) => `/skills/${encodeURIComponent(skillId)}`;

export const versionPath = (skillId: string, version: string) =>
  `${skillPath(skillId)}/versions/${encodeURIComponent(version)}`;

export const isFree = (price: string) => Number(price) === 0;

/** "Free", "0.0125 per execution": the digits as they were given, without zeros at the end. */
export function priceText(price: string): string {
  if (isFree(price)) return 'Free';
  const tidy = price.includes('.') ? price.replace(/\.?0+$/, '') : price;
  return `${tidy} per execution`;
}

/** "4.26", "3.5": never rounded up to what was not reached. */
export const stars = (rating: number) =>
  (Math.floor(rating * 100 + 1e-6) / 100).toLocaleString('en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  });

/** "980", "12.4k", "3.1M": for cards, where the exact number is one click away. */
export const shortCount = (amount: number) => compact.format(amount);
