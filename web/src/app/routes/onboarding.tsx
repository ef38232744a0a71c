export { BoardPage as Component } from '@/features/onboarding/BoardPage';
