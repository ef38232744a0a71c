import type { DocumentKind } from '@/lib/api/agreements';
import type { DocumentStanding, LegalVersion } from './types';

export const kindName: Record<DocumentKind, string> = {
  AGREEMENT: 'Agreement',
  AMENDMENT: 'Amendment',
  RENEWAL: 'Renewal',
};

export const isKind = (value: string): value is DocumentKind => value in kindName;

export const standingWords: Record<DocumentStanding, { title: string; text: string }> = {
  IN_FORCE: {
    title: 'Genuine, and in force',
    text: 'Both sides signed exactly this document, and it holds today.',
  },
  SUPERSEDED: {
    title: 'Genuine, but replaced',
    text: 'Both sides signed exactly this document; a later one has taken its place.',
  },
  EXPIRED: {
    title: 'Genuine, but expired',
    text: 'Both sides signed exactly this document; its days are over.',
  },
  TERMINATED: {
    title: 'Genuine, but terminated',
    text: 'Both sides signed exactly this document; the agreement was ended since.',
  },
  NOT_SIGNED: {
    title: 'Genuine, but not signed',
    text: 'CVF wrote this document, and it does not have both signatures: it is not in force.',
  },
};

/** The version in effect on that day; before the first one, the first to come. */
export function versionOn(versions: readonly LegalVersion[], today: string) {
  const sorted = versions.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
  return sorted.findLast(({ effectiveOn }) => effectiveOn <= today) ?? sorted[0];
}
