import type { RiskLevel } from '@/lib/api/skills';

/** What the job found; OpenAPI describes the result of a job only as some JSON. */
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
