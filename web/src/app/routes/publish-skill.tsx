import { Advisories } from '@/features/advisories/Advisories';
import { SkillConsole } from '@/features/publishing/SkillConsole';
import { Reviews } from '@/features/reviews/Reviews';
import { Statistics } from '@/features/skills/Statistics';

export function Component() {
  return (
    <SkillConsole
      reviews={(skill) => <Reviews skill={skill} publisher />}
      advisories={(skill) => <Advisories skill={skill} />}
      statistics={(skill) => <Statistics skillId={skill.skillId} />}
    />
  );
}
