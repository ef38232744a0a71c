export { StopPage as Component } from '@/features/status/StopPage';
