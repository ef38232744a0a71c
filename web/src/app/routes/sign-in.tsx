export { SignIn as Component } from '@/features/session/SignIn';
