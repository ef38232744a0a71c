export { ImportRfcs as Component } from '@/features/admin/ImportRfcs';
