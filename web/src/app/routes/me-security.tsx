export { Security as Component } from '@/features/settings/Security';
