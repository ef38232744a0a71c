export { Landing as Component } from '@/features/rfcs/Landing';
