import type { PartnerCategory, PartnerStatus, Position } from './api/partners';

export const categoryName: Record<PartnerCategory, string> = {
  LLM_PROVIDER: 'LLM provider',
  WORKFLOW_PLATFORM: 'Workflow platform',
  ENTERPRISE_SYSTEM: 'Enterprise system',
  OBSERVABILITY_TOOL: 'Observability tool',
};

export const partnerCategories = Object.keys(categoryName) as PartnerCategory[];

export const isCategory = (value: string): value is PartnerCategory => value in categoryName;

export const partnerStatusName: Record<PartnerStatus, string> = {
  REGISTERED: 'Registered',
  CERTIFIED: 'Certified',
  SUSPENDED: 'Suspended',
  EXPIRED: 'Certificate expired',
  TERMINATED: 'Terminated',
};

export const positionName: Record<Position, string> = {
  OWNER: 'Owner',
  DEVELOPER: 'Developer',
  FINANCE: 'Finance',
};

export const partnerPath = (partner: string) => `/partners/${encodeURIComponent(partner)}`;

const inWords = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** "94.5": a score between 0 and 100. */
export const score = (value: number) => inWords.format(value);

/** The part of an address people recognise; nothing when it is no address of the web. */
export function hostOf(website: string): string | undefined {
  if (!/^https?:\/\//.test(website)) return undefined;
  return URL.canParse(website) ? new URL(website).hostname : undefined;
}
