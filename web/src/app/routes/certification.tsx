export { LevelsPage as Component } from '@/features/certification/LevelsPage';
