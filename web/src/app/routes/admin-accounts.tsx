export { Accounts as Component } from '@/features/admin/Accounts';
