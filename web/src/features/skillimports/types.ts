import type { RiskLevel } from '@/lib/api/skills';

export interface SkillImportResult {
  published: number;
  drafts: number;
  unchanged: number;
  duplicates: number;
  refused: number;
}

/** What holds for every manifest that does not say it. */
export interface ImportDefaults {
  version: string;
  riskLevel: RiskLevel | '';
  licence: string;
}

export interface ImportPartner {
  slug: string;
  name: string;
}
