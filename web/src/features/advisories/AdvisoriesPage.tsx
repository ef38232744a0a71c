import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { Advisory } from '@/lib/api/skills';
import { usePages } from '@/lib/pages';
import classes from './Advisories.module.css';
import { AdvisoryCard } from './AdvisoryCard';
import { advisoriesKey } from './queries';

export function AdvisoriesPage() {
  const advisories = usePages<Advisory>([...advisoriesKey, 'all'], '/advisories');
  return (
    <Page title="Advisories" lead="What users of skills were warned of, newest first." width="text">
      {advisories.error && !advisories.items && (
        <ErrorState error={advisories.error} retry={advisories.retry} />
      )}
      {!advisories.items && !advisories.error && <LoadingRows rows={3} height={140} />}
      {advisories.items?.length === 0 && <EmptyState title="No advisories so far" />}
      <ul className={classes.list}>
        {advisories.items?.map((advisory) => (
          <li key={advisory.id}>
            <AdvisoryCard advisory={advisory} withSkill />
          </li>
        ))}
      </ul>
      <LoadMore {...advisories} />
    </Page>
  );
}
