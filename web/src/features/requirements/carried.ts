import type {
  CategoryRequirements,
  PublicationCheck,
  RequirementCriterion,
  RequirementSet,
} from '@/lib/api/requirements';
import { partnerCategories } from '@/lib/partners';
import { checkName } from '@/lib/requirements';

type Document = Record<string, unknown>;

const isMap = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const number = (value: unknown) => (typeof value === 'number' ? value : 0);

/** The categories a carried change names; an author may have written anything, so half of it. */
export function carriedCategories(document: Document): CategoryRequirements[] {
  const { categories } = document;
  if (!isMap(categories)) return [];
  return partnerCategories.flatMap((category) => {
    const given = categories[category];
    if (!isMap(given)) return [];
    const criteria = Array.isArray(given.criteria) ? given.criteria.filter(isMap) : [];
    return [{ category, pass: number(given.pass), criteria: criteria.map(criterion) }];
  });
}

function criterion(given: Document): RequirementCriterion {
  const { measured } = given;
  return {
    id: text(given.id),
    title: text(given.title),
    text: text(given.text),
    weight: number(given.weight),
    mandatory: given.mandatory === true,
    measured:
      measured === 'UPTIME' || measured === 'RESPONSE_TIME' || measured === 'RELIABILITY'
        ? measured
        : undefined,
  };
}

export function carriedChecks(document: Document): RequirementSet['checks'] {
  const { checks } = document;
  if (!isMap(checks)) return [];
  return (Object.keys(checkName) as PublicationCheck[])
    .filter((check) => checks[check] === 'enforced' || checks[check] === 'advisory')
    .map((check) => ({ check, enforced: checks[check] === 'enforced' }));
}
