import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** With its rank only when asked for. */
export type SkillListing = Schemas['SkillListing'];

/** Its values carry how many skills they would leave. */
export type Facet = Schemas['CatalogueFacet'];

export type CatalogueAnswer = Schemas['CataloguePage'];
