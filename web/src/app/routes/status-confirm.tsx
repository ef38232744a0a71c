export { ConfirmPage as Component } from '@/features/status/ConfirmPage';
