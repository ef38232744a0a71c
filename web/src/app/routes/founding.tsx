export { FoundingPage as Component } from '@/features/founding/FoundingPage';
