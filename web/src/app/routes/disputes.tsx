export { DisputeList as Component } from '@/features/disputes/DisputeList';
