export { SkillQueue as Component } from '@/features/publishing/SkillQueue';
