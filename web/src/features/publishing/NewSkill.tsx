import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { isMissing } from '@/lib/api/problem';
import type { SkillVersion } from '@/lib/api/skills';
import { useIdempotencyKey } from '@/lib/idempotency';
import { versionQuery } from '@/lib/skillQueries';
import { SkillEditor } from './SkillEditor';
import type { Submission } from './types';
import { useSubmissionOf } from './useSubmissionOf';

const nothing: Submission = { manifest: '', declared: {} };

/** A first draft, or with ?skill= the next version of a skill, begun from its latest. */
export function NewSkill() {
  const { partner = '' } = useParams();
  const [params] = useSearchParams();
  const skillId = params.get('skill');
  return (
    <Page
      title={skillId ? 'New version' : 'New skill'}
      lead={
        skillId
          ? `The next version of ${skillId}. Begin from the latest one and change what is new.`
          : 'Begin with the manifest you already have. It is saved as a private draft.'
      }
    >
      {skillId ? (
        <FromLatest partner={partner} skillId={skillId} />
      ) : (
        <Editor partner={partner} initial={nothing} />
      )}
    </Page>
  );
}

function FromLatest({ partner, skillId }: { partner: string; skillId: string }) {
  const latest = useQuery(versionQuery(skillId, 'latest'));
  const begun = useSubmissionOf(latest.data);
  if (isMissing(latest.error)) {
    return (
      <Editor partner={partner} initial={{ ...nothing, declared: { skillId } }} id={skillId} />
    );
  }
  if (latest.error) {
    return <ErrorState error={latest.error} retry={() => void latest.refetch()} />;
  }
  if (!begun) return <LoadingRows rows={3} height={160} />;
  const { manifest, readme } = begun;
  // The next version has another number, and belongs to the same skill.
  const declared = { ...begun.declared, version: undefined, skillId };
  return <Editor partner={partner} initial={{ manifest, readme, declared }} id={skillId} />;
}

function Editor({ partner, initial, id }: { partner: string; initial: Submission; id?: string }) {
  const idempotency = useIdempotencyKey();
  return (
    <SkillEditor
      partner={partner}
      initial={initial}
      skillId={id}
      save={async (given) => {
        const body = { partner, ...given };
        const saved = await api.post<SkillVersion>('/skills', body, {
          idempotencyKey: idempotency.keyFor(body),
        });
        idempotency.used();
        return saved;
      }}
    />
  );
}
