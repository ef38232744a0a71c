import { queryOptions } from '@tanstack/react-query';
import type { DocumentKind, Tier } from '@/lib/api/agreements';
import { api } from '@/lib/api/client';
import type { PartnerCategory } from '@/lib/api/partners';
import type { DocumentVerification, LegalText, LegalVersions } from './types';

export const versionsQuery = queryOptions({
  queryKey: ['legal', 'versions'],
  queryFn: async ({ signal }) =>
    (await api.get<LegalVersions>('/legal-templates', { signal })).items,
  staleTime: 300_000,
});

export interface TextChoice {
  version: string;
  tier: Tier;
  category: PartnerCategory;
  kind: DocumentKind;
}

/** A version never changes once it is there. */
export const textQuery = ({ version, ...query }: TextChoice) =>
  queryOptions({
    queryKey: ['legal', 'text', version, query],
    queryFn: ({ signal }) =>
      api.get<LegalText>(`/legal-templates/${encodeURIComponent(version)}`, {
        query,
        signal,
      }),
    staleTime: Infinity,
  });

export const verificationQuery = (sha256: string) =>
  queryOptions({
    queryKey: ['legal', 'verification', sha256],
    queryFn: ({ signal }) =>
      api.get<DocumentVerification>(`/document-verifications/${sha256}`, { signal }),
  });
