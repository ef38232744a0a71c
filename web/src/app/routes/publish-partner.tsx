export { PublishLayout as Component } from '@/features/partners/PublishLayout';
