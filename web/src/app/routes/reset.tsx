export { Reset as Component } from '@/features/session/Reset';
