export { ChecklistPage as Component } from '@/features/onboarding/ChecklistPage';
