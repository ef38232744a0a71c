export { Unsubscribe as Component } from '@/features/notifications/Unsubscribe';
