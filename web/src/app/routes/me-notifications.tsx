export { Preferences as Component } from '@/features/notifications/Preferences';
