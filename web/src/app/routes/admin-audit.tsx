export { AuditLog as Component } from '@/features/admin/AuditLog';
