export { SignUp as Component } from '@/features/session/SignUp';
