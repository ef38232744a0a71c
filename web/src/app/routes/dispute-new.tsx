export { NewDispute as Component } from '@/features/disputes/NewDispute';
