import { useQuery } from '@tanstack/react-query';
import type { SkillVersion } from '@/lib/api/skills';
import { declaredFor } from './manifest';
import { validationQuery } from './queries';
import type { Submission } from './types';

/** What was sent to make a version, as far as it is not what its manifest says by itself. */
export function useSubmissionOf(version: SkillVersion | undefined): Submission | undefined {
  const read = useQuery({
    ...validationQuery({ manifest: version?.manifest ?? '', declared: {} }),
    placeholderData: undefined,
  });
  if (!version || (!read.data && !read.error)) return undefined;
  return {
    manifest: version.manifest,
    declared: declaredFor(version, read.data?.skill),
    readme: version.readme,
    price: version.price,
  };
}
