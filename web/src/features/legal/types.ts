import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** One version of the legal text; days are UTC days. */
export type LegalVersion = Schemas['LegalVersion'];
export type LegalVersions = Schemas['LegalVersions'];

/** With placeholders where an agreement has its own values. */
export type LegalText = Schemas['LegalTemplate'];

/** What is known of a hash: that of the text, or that of the signed PDF. */
export type DocumentVerification = Schemas['DocumentVerification'];
export type VerifiedDocument = Schemas['VerifiedDocument'];
export type DocumentStanding = VerifiedDocument['standing'];
