export { NewRfc as Component } from '@/features/rfcs/NewRfc';
