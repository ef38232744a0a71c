import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

/** With its rank only when asked for. */
export type SkillListing = Schemas['SkillListing'];

/** Its values carry how many skills they would leave. */
export type Facet = Schemas['CatalogueFacet'];

/** Of the whole marketplace; executions are absent while none was metered. */
export type MarketMetrics = Schemas['IntegrationMetrics'];

export type CatalogueAnswer = Schemas['CataloguePage'];
