export { Setup as Component } from '@/features/session/Setup';
