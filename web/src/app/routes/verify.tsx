export { Verify as Component } from '@/features/session/Verify';
