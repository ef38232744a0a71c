export { Appeals as Component } from '@/features/admin/Appeals';
