import type { Tier } from '@/lib/agreements';
import type { PartnerCategory } from '@/lib/api/partners';

/** One version of the legal text; days are UTC days. */
export interface LegalVersion {
  version: string;
  effectiveOn: string;
  tiers: Tier[];
  categories: PartnerCategory[];
  changes?: string;
}

export type DocumentKind = 'AGREEMENT' | 'AMENDMENT' | 'RENEWAL';

/** With placeholders where an agreement has its own values. */
export interface LegalText {
  markdown: string;
  html: string;
}

export type DocumentStanding = 'IN_FORCE' | 'SUPERSEDED' | 'EXPIRED' | 'TERMINATED' | 'NOT_SIGNED';

/** What is known of a hash: that of the text, or that of the signed PDF. */
export interface DocumentVerification {
  known: boolean;
  kind?: 'TEXT' | 'PDF';
  document?: {
    kind: DocumentKind;
    partner: { slug: string; name: string };
    tier: Tier;
    legalVersion: string;
    signatures: { side: 'PARTNER' | 'PLATFORM'; name: string; at: string }[];
    standing: DocumentStanding;
  };
}
