export { AdminHome as Component } from '@/features/admin/AdminHome';
