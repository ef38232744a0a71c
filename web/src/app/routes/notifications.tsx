export { NotificationCentre as Component } from '@/features/notifications/NotificationCentre';
