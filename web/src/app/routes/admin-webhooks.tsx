export { Webhooks as Component } from '@/features/webhooks/Webhooks';
