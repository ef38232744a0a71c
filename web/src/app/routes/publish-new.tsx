export { NewSkill as Component } from '@/features/publishing/NewSkill';
