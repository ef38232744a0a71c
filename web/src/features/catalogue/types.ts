import type { Publisher, Rating, RiskLevel } from '@/lib/api/skills';
import type { Page } from '@/lib/api/types';

export interface RankTerm {
  name: string;
  value: number;
  weight: number;
  points: number;
}

export interface SkillListing {
  skillId: string;
  name: string;
  description: string;
  partner: Publisher;
  riskLevel: RiskLevel;
  licence?: string;
  latest: string;
  price: string;
  rating: Rating;
  downloads: number;
  executions30Days?: number;
  publishedAt: string;
  updatedAt: string;
  deprecated: boolean;
  openAdvisories: number;
  tags: string[];
  /** Only when asked for. */
  rank?: { score: number; terms: RankTerm[] };
}

export type FacetName = 'category' | 'risk' | 'licence' | 'certification' | 'rating' | 'tag';

export interface Facet {
  name: FacetName;
  values: { value: string; count: number; selected: boolean }[];
}

export interface CatalogueAnswer extends Page<SkillListing> {
  total: number;
  totalIsLowerBound?: boolean;
  facets: Facet[];
  correctedQuery?: string;
}
