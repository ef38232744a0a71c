export { EditRfc as Component } from '@/features/rfcs/EditRfc';
