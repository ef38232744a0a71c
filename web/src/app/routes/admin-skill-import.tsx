export { SkillImport as Component } from '@/features/skillimports/SkillImport';
