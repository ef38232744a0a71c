import { SkillPage } from '@/features/skills/SkillPage';

export function Component() {
  return <SkillPage above={() => null} reviews={() => null} advisories={() => null} />;
}
