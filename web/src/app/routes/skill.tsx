import { Advisories } from '@/features/advisories/Advisories';
import { AdvisoryBanner } from '@/features/advisories/AdvisoryBanner';
import { Reviews } from '@/features/reviews/Reviews';
import { SkillPage } from '@/features/skills/SkillPage';
import { SkillUsageCard } from '@/features/usage/SkillUsageCard';

export function Component() {
  return (
    <SkillPage
      above={(skill) => <AdvisoryBanner skill={skill} />}
      reviews={(skill) => (
        <Reviews skill={skill} publisher={skill.actions.includes('NEW_VERSION')} />
      )}
      usage={(skill) => <SkillUsageCard skillId={skill.skillId} />}
      advisories={(skill) => <Advisories skill={skill} />}
    />
  );
}
