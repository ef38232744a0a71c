import { carriedCategories, carriedChecks } from './carried';
import { CategoryTable } from './CategoryTable';
import { CheckTable } from './CheckTable';

/** What a policy RFC would require of partners, readable before anybody votes on it. */
export function CarriedRequirements({ document }: { document: Record<string, unknown> }) {
  return (
    <>
      {carriedCategories(document).map((requirements) => (
        <CategoryTable key={requirements.category} requirements={requirements} />
      ))}
      <CheckTable checks={carriedChecks(document)} />
    </>
  );
}
