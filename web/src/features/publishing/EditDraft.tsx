import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { SkillVersion } from '@/lib/api/skills';
import { versionQuery } from '@/lib/skillQueries';
import { versionPath } from '@/lib/skills';
import { SkillEditor } from './SkillEditor';
import { useSubmissionOf } from './useSubmissionOf';

export function EditDraft() {
  const { partner = '', id = '', version: key = '' } = useParams();
  const { data: version, error, refetch } = useQuery(versionQuery(id, key));
  const begun = useSubmissionOf(version);
  return (
    <Page title="Edit draft" lead={version && `${version.name} ${version.version ?? ''}`}>
      {error && !version && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !begun && <LoadingRows rows={3} height={160} />}
      {version && begun && !version.actions.includes('EDIT') && (
        <EmptyState title="This version cannot be changed any more">
          What is published stays as it is. Publish a new version instead.
        </EmptyState>
      )}
      {version?.actions.includes('EDIT') && begun && (
        <SkillEditor
          key={version.etag}
          partner={partner}
          initial={begun}
          skillId={id}
          save={(given) =>
            api.put<SkillVersion>(versionPath(id, key), given, { version: version.etag })
          }
        />
      )}
    </Page>
  );
}
