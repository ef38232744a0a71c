export { AdminLayout as Component } from '@/features/admin/AdminLayout';
