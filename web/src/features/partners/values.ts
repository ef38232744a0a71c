import type { NewPartner, Partner } from '@/lib/api/partners';
import { checkEmail } from '@/lib/rules';

export type PartnerValues = Omit<NewPartner, 'organisation' | 'category'> & {
  category: NewPartner['category'] | null;
};

export const MAX_DESCRIPTION = 10_000;
export const MAX_SLUG = 64;

export const fields = [
  'organisation',
  'slug',
  'name',
  'category',
  'website',
  'contactEmail',
  'description',
] as const;

export const rules = {
  slug: (value: string) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length >= 2 && value.length <= MAX_SLUG
      ? null
      : 'Use 2 to 64 lower-case letters, digits or single hyphens.',
  name: (value: string) => (value.trim() ? null : 'Enter its name.'),
  category: (value: unknown) => (value ? null : 'Choose one.'),
  website: (value: string) =>
    /^https?:\/\/[^\s/]+\.\S+$/.test(value.trim()) ? null : 'An address begins with https://.',
  contactEmail: checkEmail,
};

export const emptyValues: PartnerValues = {
  slug: '',
  name: '',
  category: null,
  website: '',
  contactEmail: '',
  description: '',
};

export const valuesOf = (partner: Partner): PartnerValues => ({
  slug: partner.slug,
  name: partner.name,
  category: partner.category,
  website: partner.website,
  contactEmail: partner.contactEmail ?? '',
  description: partner.description,
});

export const trimmed = (given: PartnerValues) => ({
  slug: given.slug,
  name: given.name.trim(),
  category: given.category ?? undefined,
  website: given.website.trim(),
  contactEmail: given.contactEmail.trim(),
  description: given.description.trim(),
});

/** A first idea of a slug: "Müller & Söhne GmbH" is "muller-sohne-gmbh". */
export const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replaceAll(/^-+|-+$/g, '');
