export { Mails as Component } from '@/features/admin/Mails';
