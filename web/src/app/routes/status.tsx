export { StatusPage as Component } from '@/features/status/StatusPage';
