export { Forgot as Component } from '@/features/session/Forgot';
