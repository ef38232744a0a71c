export { Settings as Component } from '@/features/admin/Settings';
