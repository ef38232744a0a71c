import { Advisories } from '@/features/advisories/Advisories';
import { AdvisoryBanner } from '@/features/advisories/AdvisoryBanner';
import { Reviews } from '@/features/reviews/Reviews';
import { SkillPage } from '@/features/skills/SkillPage';

export function Component() {
  return (
    <SkillPage
      above={(skill) => <AdvisoryBanner skill={skill} />}
      reviews={(skill) => (
        <Reviews skill={skill} publisher={skill.actions.includes('NEW_VERSION')} />
      )}
      advisories={(skill) => <Advisories skill={skill} />}
    />
  );
}
